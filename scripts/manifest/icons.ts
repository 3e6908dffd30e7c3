import { attribute, elementAt, elementsNamed, nameOf } from "./elements";
import type { ManifestCheck, ManifestContext } from "./ManifestProblem";

const sizes = [16, 20, 24, 32, 40, 48, 64, 80];
const largest = 100 * 1024;
const signature = "89504e470d0a1a0a";

/** Each group and button has an icon in every size that Excel asks for, and each picture is as large as it is said to be. */
export const iconSizes: ManifestCheck = (manifest, context) => [
  ...elementsNamed(manifest, "Icon").flatMap((icon) => wrongSizes(icon)),
  ...picturesOf(manifest).flatMap((picture) => wrongPicture(picture, context)),
];

interface Picture {
  readonly name: string;
  readonly address: string;
  readonly size: number;
}

function wrongSizes(icon: Element): string[] {
  const found = [...icon.children].map((image) => Number(attribute(image, "size")));
  const owner = icon.parentElement ? nameOf(icon.parentElement) : "Icon";
  return String(found) === String(sizes)
    ? []
    : [`${owner} has icons of ${found.join(", ")} pixels instead of ${sizes.join(", ")}`];
}

function picturesOf(manifest: Element): Picture[] {
  const addresses = new Map(
    elementsNamed(manifest, "Images").flatMap((images) =>
      [...images.children].map((image) => [
        attribute(image, "id"),
        attribute(image, "DefaultValue"),
      ])
    )
  );
  const inRibbon = elementsNamed(manifest, "Icon").flatMap((icon) =>
    [...icon.children].map((image) => ({
      name: nameOf(image),
      address: addresses.get(attribute(image, "resid")) ?? "",
      size: Number(attribute(image, "size")),
    }))
  );
  const top = (name: string, size: number) => ({
    name,
    address: attribute(elementAt(manifest, name), "DefaultValue"),
    size,
  });
  return [top("IconUrl", 32), top("HighResolutionIconUrl", 64), ...inRibbon];
}

function wrongPicture(
  { name, address, size }: Picture,
  { base, files }: ManifestContext
): string[] {
  const bytes = files.get(address.slice(base.length));
  // A missing file is told by the check of addresses.
  if (!bytes) return [];
  const found = pngSize(bytes);
  if (!found) return [`${name}: ${address} is not a PNG`];
  const [width, height] = found;
  if (width !== size || height !== size) {
    return [`${name}: ${address} is ${width} × ${height} pixels instead of ${size}`];
  }
  return bytes.length > largest ? [`${name}: ${address} is larger than 100 kB`] : [];
}

/** Width and height from a PNG's first chunk; null for any other file. */
function pngSize(bytes: Uint8Array): [number, number] | null {
  const start = [...bytes.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, "0"));
  if (start.join("") !== signature || bytes.length < 24) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
}
