#!/bin/sh
# package_test.sh BUILD: makes the package of a build tree and looks into it. On a machine that is there for tests (root, and CI=true or
# LIMBER_TEST_INSTALL=1) it also installs it, runs it under a desktop and removes it again; elsewhere it ends as skipped after the look.
set -eu
build=$1
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
installed=
trap 'if [ -n "$installed" ]; then dpkg --purge limber >/dev/null 2>&1 || true; fi; rm -rf "$work"' EXIT

say() { printf '%s\n' "package_test: $*"; }
fail() { say "$*"; exit 1; }
skip() { say "skipped from here on: $*"; exit 77; }

for tool in dpkg-deb lintian desktop-file-validate appstreamcli man; do
    command -v "$tool" >/dev/null || skip "$tool is missing"
done

cpack --config "$build/CPackConfig.cmake" -B "$work/made" >"$work/cpack.log" 2>&1 || { cat "$work/cpack.log"; fail "cpack failed"; }
deb=$(ls "$work"/made/limber_*.deb)
dpkg-deb -x "$deb" "$work/tree"
dpkg-deb -e "$deb" "$work/control"
tree=$work/tree

say "every file is in its place"
while read -r file; do
    # shellcheck disable=SC2086 # a pattern
    ls "$tree"/$file >/dev/null || fail "not in the package: $file"
done <<'TEXT'
usr/bin/limber
usr/lib*/limber/limber-ui.so
usr/share/limber/exercises/wall-angels.toml
usr/share/limber/routines.toml
usr/share/limber/tips.toml
usr/share/applications/org.limber.Limber.desktop
usr/share/icons/hicolor/scalable/apps/limber.svg
usr/share/icons/hicolor/symbolic/apps/limber-symbolic.svg
usr/share/man/man1/limber.1.gz
usr/share/bash-completion/completions/limber
usr/share/zsh/vendor-completions/_limber
usr/share/fish/vendor_completions.d/limber.fish
usr/share/doc/limber/copyright
etc/xdg/limber/limber.toml
etc/xdg/autostart/limber.desktop
TEXT
(cd "$tree" && find etc -type f | sed 's,^,/,' | sort) >"$work/etc"
sort "$work/control/conffiles" | cmp - "$work/etc" || fail "not every file in /etc is a conffile"
grep -qx 'Hidden=true' "$tree/etc/xdg/autostart/limber.desktop" || fail "the autostart entry is not off"

say "what desktops, man and lintian say of it"
desktop-file-validate "$tree/usr/share/applications/org.limber.Limber.desktop" "$tree/etc/xdg/autostart/limber.desktop"
appstreamcli validate --no-net "$tree/usr/share/metainfo/org.limber.Limber.metainfo.xml" >"$work/appstream" || { cat "$work/appstream"; exit 1; }
[ -z "$(MANWIDTH=80 man --warnings -l "$tree/usr/share/man/man1/limber.1.gz" 2>&1 >/dev/null)" ] || fail "the man page has mistakes"
lintian --allow-root --fail-on error "$deb" || fail "lintian found errors"

say "it runs from where it was unpacked"
"$tree/usr/bin/limber" --version
"$tree/usr/bin/limber" exercises show wall-angels >"$work/shown" || fail "it does not find its exercises"

[ "$(id -u)" -eq 0 ] || skip "only root installs packages"
[ "${CI:-}" = true ] || [ "${LIMBER_TEST_INSTALL:-}" = 1 ] || skip "LIMBER_TEST_INSTALL=1 says that packages may be installed on this machine"
[ -z "$(dpkg-query -W -f='${db:Status-Status}' limber 2>/dev/null)" ] || skip "Limber is installed on this machine"

say "it is installed"
installed=yes
DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends -o DPkg::Lock::Timeout=120 "$deb" >"$work/apt.log" 2>&1 ||
    { cat "$work/apt.log"; fail "the package cannot be installed"; }
limber --version
limber --help >/dev/null
man -w limber >/dev/null || say "man pages are left out on this machine"

if [ -x "$here/x11_session.sh" ]; then
    say "it runs under a desktop"
    "$here/x11_session.sh" "$here/installed_package.sh" || fail "it does not run under a desktop"
else
    say "tests/desktop/x11_session.sh is missing: not run under a desktop"
fi

say "it is removed"
dpkg --remove limber >/dev/null
[ ! -e /usr/bin/limber ] || fail "the program is still there"
[ -e /etc/xdg/limber/limber.toml ] || fail "the configuration went before the purge"
dpkg --purge limber >/dev/null
[ ! -e /etc/xdg/limber ] || fail "the purge left the configuration"
[ ! -e /usr/share/limber ] || fail "the purge left data"
installed=
say "done"
