#!/bin/sh
# Finds or installs the Chromium that the browser tests drive. Without one those tests are skipped
# and say so; that is the developer's choice, so this script never fails.
set -u

for name in chromium chromium-browser google-chrome google-chrome-stable; do
    command -v "$name" >/dev/null 2>&1 && exit 0
done

install() {
    "$@" apt-get update -qq && "$@" apt-get install -y -qq --no-install-recommends chromium
}

if command -v apt-get >/dev/null 2>&1; then
    echo 'Installing Chromium for the browser tests …'
    if [ "$(id -u)" -eq 0 ]; then
        install env DEBIAN_FRONTEND=noninteractive && exit 0
    elif sudo -n true 2>/dev/null; then
        install sudo DEBIAN_FRONTEND=noninteractive && exit 0
    fi
fi

echo 'Browser tests need Chromium and will be skipped: install the package "chromium" (Debian: apt install chromium).'
exit 0
