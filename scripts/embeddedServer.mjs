/* The server of the embedded Excel: static files of this machine, for this machine. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { dirname, extname, join, normalize, sep } from "node:path";
import { createRequire } from "node:module";

const types = {
  ".css": "text/css; charset=utf-8",
  ".gif": "image/gif",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".xml": "application/xml; charset=utf-8",
};

/** The page may reach this server and nothing else; Univer styles its elements in place and makes blobs of downloads. */
const policy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "worker-src 'self' blob:",
  "connect-src 'self' blob:",
  "frame-ancestors 'self'",
  "base-uri 'self'",
  "form-action 'none'",
  "object-src 'none'",
].join("; ");

/**
 * @param root folder of the package
 * @returns a server that is not listening yet
 */
export function createEmbeddedServer(root) {
  const require = createRequire(join(root, "package.json"));
  const folders = {
    "/addin/": join(root, "dist", "addin"),
    "/samples/": join(root, "assets", "samples"),
    "/office-js/": join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist"),
    "/": join(root, "dist", "embedded"),
  };
  return createServer((request, response) => {
    if (request.method !== "GET" && request.method !== "HEAD") return refuse(response, 405);
    // Only by the names of this machine: a page elsewhere cannot reach it by a name of its own.
    if (!/^(127\.0\.0\.1|localhost)(:[0-9]+)?$/.test(request.headers.host ?? "")) {
      return refuse(response, 403);
    }
    const path = decodedPath(request.url ?? "/");
    if (path === null) return refuse(response, 400);
    if (path === "/manifest.xml") {
      return send(request, response, join(root, "dist", "manifest.xml"));
    }
    if (path === "/samples/list.json") {
      const names = readdirSync(folders["/samples/"]).filter((name) => name.endsWith(".xlsx"));
      return answer(request, response, types[".json"], JSON.stringify(names.sort()));
    }
    const [prefix, folder] = Object.entries(folders).find(([start]) => path.startsWith(start));
    const file = join(folder, path.slice(prefix.length) || "index.html");
    if (!file.startsWith(folder + sep)) return refuse(response, 404);
    if (path === "/addin/taskpane.html" && existsSync(file)) {
      return answer(request, response, types[".html"], withLocalOffice(readFileSync(file, "utf8")));
    }
    return send(request, response, file);
  });
}

/**
 * The pane as Excel would load it, except that office.js comes from this machine, and that a script before it stands in
 * for the Excel around it. The files of the build stay as they are.
 */
export function withLocalOffice(html) {
  const tag = /<script\b([^>]*)\bsrc\s*=\s*(["']?)[^"'\s>]*\/office(?:\.debug)?\.js\2([^>]*)>/i;
  // Its other attributes stay, so that everything is loaded in the same order as in Excel; ours runs before it in any case.
  const local = html.replace(
    tag,
    '<script src="/bootstrap.js"></script><script$1src="/office-js/office.js"$3>'
  );
  // The policy in the built page names the hosts of office.js; here it comes from the page's own.
  return local.replace(/<link\b[^>]*\brel\s*=\s*["']?(?:preconnect|dns-prefetch)\b[^>]*>/gi, "");
}

/** Decoded and without `..`; null where it is malformed. */
function decodedPath(url) {
  try {
    const path = decodeURIComponent(new URL(`http://127.0.0.1${url}`).pathname);
    return path.includes("\0") ? null : normalize(path).split(sep).join("/");
  } catch {
    return null;
  }
}

function send(request, response, file) {
  if (!existsSync(file) || !statSync(file).isFile()) return refuse(response, 404);
  const type = types[extname(file).toLowerCase()] ?? "application/octet-stream";
  return answer(request, response, type, readFileSync(file));
}

function answer(request, response, type, body) {
  const bytes = Buffer.from(body);
  response.writeHead(200, {
    "Content-Type": type,
    "Content-Length": bytes.length,
    // Files are rebuilt while people look at them.
    "Cache-Control": "no-store",
    "Content-Security-Policy": policy,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
  });
  response.end(request.method === "HEAD" ? undefined : bytes);
}

function refuse(response, status) {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" });
  response.end(`${status}\n`);
}
