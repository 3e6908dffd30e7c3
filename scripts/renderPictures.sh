#!/usr/bin/env bash
# Renders the sample's evaluation sheet as LibreOffice prints it into docs/images (needs libreoffice-calc, poppler-utils
# and a CJK font). Run after `npm start`.
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp out/*.评价.xlsx "$work/book.xlsx"
soffice --headless "-env:UserInstallation=file://$work/profile" --convert-to pdf --outdir "$work" "$work/book.xlsx" >/dev/null
first=0
for page in $(seq 1 99); do
  text=$(pdftotext -f "$page" -l "$page" "$work/book.pdf" - 2>/dev/null) || break
  if grep -q "自评评分表" <<<"$text"; then first=$page; break; fi
done
pdftoppm -r 90 -png -f "$first" -l "$((first + 1))" "$work/book.pdf" "$work/page"
number=1
for picture in "$work"/page-*.png; do
  mv "$picture" "docs/images/scorecard-$number.png"
  number=$((number + 1))
done
