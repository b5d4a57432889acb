#!/bin/sh
# Finds or installs what the browser tests need of the system: Chromium, the library that
# Playwright's driver wants, and a font with Chinese. Without them those tests are skipped or fail
# and say so; that is the developer's choice, so this script never fails.
set -u

missing=''
command -v chromium >/dev/null 2>&1 || command -v chromium-browser >/dev/null 2>&1 \
    || command -v google-chrome >/dev/null 2>&1 || command -v google-chrome-stable >/dev/null 2>&1 \
    || missing='chromium'
/sbin/ldconfig -p 2>/dev/null | grep -q libatomic.so.1 || missing="$missing libatomic1"
[ -n "$(fc-list :lang=zh 2>/dev/null)" ] || missing="$missing fontconfig fonts-wqy-microhei"
[ -n "$missing" ] || exit 0

install() {
    # One word a package.
    "$@" apt-get update -qq && "$@" apt-get install -y -qq --no-install-recommends $missing
}

if command -v apt-get >/dev/null 2>&1; then
    echo "Installing for the browser tests: $missing …"
    if [ "$(id -u)" -eq 0 ]; then
        install env DEBIAN_FRONTEND=noninteractive && exit 0
    elif sudo -n true 2>/dev/null; then
        install sudo DEBIAN_FRONTEND=noninteractive && exit 0
    fi
fi

echo "Browser tests need more of the system (Debian: apt install $missing)."
exit 0
