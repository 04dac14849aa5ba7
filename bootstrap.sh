#!/usr/bin/env bash
# From a fresh Debian 12 to a finished guide: installs what is missing, builds, and makes what is asked for.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

build_packages=(
  g++ cmake ninja-build pkg-config
  libcairo2-dev libpango1.0-dev libfontconfig-dev libboost-program-options-dev nlohmann-json3-dev libfmt-dev libexpected-dev
  libtomlplusplus-dev libzip-dev libcsv-dev libpng-dev libgif-dev
)
# Beamer, for slides, draws with what texlive-pictures brings.
guide_packages=(
  pandoc texlive-latex-recommended texlive-fonts-recommended texlive-pictures tex-gyre lmodern fonts-texgyre
)
test_packages=(
  catch2 clang-format clang-tidy poppler-utils librsvg2-bin libxml2-utils imagemagick python3-pil fonts-dejavu-core
  libonnx-testdata libonnx-dev libprotobuf-dev libdnnl-dev libreoffice-impress-nogui libreoffice-math-nogui epubcheck
  chromium
)
# Debian's npm does not go together with a Node.js from elsewhere, which brings its own.
command -v npm >/dev/null || test_packages+=(nodejs npm)
bench_packages=(hyperfine imagemagick ghostscript)
fuzz_packages=(clang libclang-rt-14-dev llvm)

usage() {
  cat >&2 <<'USAGE'
usage: ./bootstrap.sh guide | test | bench | fuzz
  guide  writes the guide to build/guide: guide.pdf, guide.html and guide.epub
  test   builds and runs all tests
  bench  measures how fast the program is and compares it with its goals
  fuzz   feeds hostile input to every reader, a minute each, with sanitizers
USAGE
  exit 2
}

is_installed() {
  [[ "$(dpkg-query --show --showformat='${db:Status-Status}' "$1" 2>/dev/null)" == installed ]]
}

apt_get() {
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get --option DPkg::Lock::Timeout=120 "$@"
}

# Installs those of the given packages that are missing.
install_missing() {
  local missing=() package
  for package in "$@"; do
    is_installed "$package" || missing+=("$package")
  done
  ((${#missing[@]})) || return 0

  local as_root=()
  if ((EUID != 0)); then
    if ! command -v sudo >/dev/null; then
      echo "bootstrap.sh: these Debian packages are missing: ${missing[*]}" >&2
      echo "bootstrap.sh: installing them needs root or sudo; run as root: apt-get install ${missing[*]}" >&2
      exit 1
    fi
    as_root=(sudo)
  fi

  echo "Installing ${missing[*]}"
  if ! apt-get install --simulate --no-install-recommends "${missing[@]}" >/dev/null 2>&1; then
    apt_get update
  fi
  # Fetching may fail once, where the package lists are old or the network is slow.
  apt_get install --yes --no-install-recommends "${missing[@]}" ||
    { apt_get update && apt_get install --yes --no-install-recommends "${missing[@]}"; }
}

# Configures and builds in build/, with or without the tests.
build() {
  cmake --preset release -D BUILD_TESTING="$1"
  cmake --build --preset release
}

(($# == 1)) || usage
case "$1" in
  guide)
    install_missing "${build_packages[@]}" "${guide_packages[@]}"
    build OFF
    build/convguide guide --output build/guide
    echo "The guide is in $PWD/build/guide: guide.pdf, guide.html and guide.epub"
    ;;
  test)
    install_missing "${build_packages[@]}" "${guide_packages[@]}" "${test_packages[@]}"
    build ON
    ctest --preset release --parallel "$(nproc)"
    echo "All tests passed; their log is $PWD/build/Testing/Temporary/LastTest.log"
    ;;
  bench)
    install_missing "${build_packages[@]}" "${guide_packages[@]}" "${test_packages[@]}" "${bench_packages[@]}"
    build ON
    tests/benchmark/run.sh build
    ;;
  fuzz)
    install_missing "${build_packages[@]}" "${test_packages[@]}" "${fuzz_packages[@]}"
    cmake --preset dev
    cmake --build --preset dev --target fuzz
    ;;
  *) usage ;;
esac
