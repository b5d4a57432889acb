#!/bin/sh
# Finds or installs rclone for the tests of publishing. Without it those tests are skipped and say
# so; that is the developer's choice, so this script never fails.
set -u

command -v rclone >/dev/null 2>&1 && exit 0

install() {
    "$@" apt-get update -qq && "$@" apt-get install -y -qq --no-install-recommends rclone
}

if command -v apt-get >/dev/null 2>&1; then
    echo 'Installing for the tests of publishing: rclone …'
    if [ "$(id -u)" -eq 0 ]; then
        install env DEBIAN_FRONTEND=noninteractive && exit 0
    elif sudo -n true 2>/dev/null; then
        install sudo DEBIAN_FRONTEND=noninteractive && exit 0
    fi
fi

echo 'Tests of publishing need rclone (Debian: apt install rclone).'
exit 0
