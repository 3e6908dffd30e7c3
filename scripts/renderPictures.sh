#!/usr/bin/env bash
# All pictures: the add-in in the embedded Excel, and the sample's evaluation sheet as LibreOffice prints it (needs
# libreoffice-calc, poppler-utils and a CJK font). `scripts/renderPictures.sh [FOLDER]`, docs/images by default.
set -euo pipefail
cd "$(dirname "$0")/.."
folder=${1:-docs/images}
mkdir -p "$folder"
node scripts/takePictures.mjs ${1:+"$1"}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
node dist/scorecard.cjs evaluate assets/samples/*.xlsx --pack sz-2020-a --output "$work/book.xlsx" >/dev/null
soffice --headless "-env:UserInstallation=file://$work/profile" --convert-to pdf --outdir "$work" "$work/book.xlsx" >/dev/null
first=0
for page in $(seq 1 99); do
  text=$(pdftotext -f "$page" -l "$page" "$work/book.pdf" - 2>/dev/null) || break
  if grep -q "自评评分表" <<<"$text"; then first=$page; break; fi
done
pdftoppm -r 90 -png -f "$first" -l "$((first + 1))" "$work/book.pdf" "$work/page"
number=1
for picture in "$work"/page-*.png; do
  mv "$picture" "$folder/scorecard-$number.png"
  number=$((number + 1))
done
