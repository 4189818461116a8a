# shellcheck shell=bash disable=SC2154 # build sets the variables
# What the recipes put root filesystems together from: $debian, the files of the Debian packages they name, into $rootfs.
# Everything belongs to root; a folder that any user may write to says so by its mode.

multiarch=usr/lib/x86_64-linux-gnu

# The folders, names and temporary space that every program expects, and the user NAME.
base() { # NAME ID
  install -d "$rootfs"/{dev,etc,proc,run,sys,usr/bin,usr/lib,usr/lib64,usr/local/bin,usr/sbin,var}
  local folder
  for folder in bin lib lib64 sbin; do ln -s "usr/$folder" "$rootfs/$folder"; done
  ln -s ../run "$rootfs/var/run"
  install -d -m 1777 "$rootfs/tmp"
  printf '%s\n' "root:x:0:0:root:/:/sbin/nologin" "$1:x:$2:$2:$1:/:/sbin/nologin" >"$rootfs/etc/passwd"
  printf '%s\n' "root:x:0:" "$1:x:$2:" >"$rootfs/etc/group"
  echo 'hosts: files dns' >"$rootfs/etc/nsswitch.conf"
}

# The loader, the locale C.UTF-8, and libgcc, which glibc itself loads when a thread ends.
libc() {
  install -m 755 "$debian/usr/lib64/ld-linux-x86-64.so.2" "$rootfs/usr/lib64/"
  install -d "$rootfs/usr/lib/locale" "$rootfs/$multiarch"
  cp -r "$debian/usr/lib/locale/C.utf8" "$rootfs/usr/lib/locale/"
  install -m 644 "$debian/$multiarch/libgcc_s.so.1" "$rootfs/$multiarch/"
}

# Programs, wherever Debian keeps them, go to /usr/bin; the libraries they load come along.
programs() { # PATH…
  local path
  for path; do
    install -m 755 "$debian/$path" "$rootfs/usr/bin/"
    libraries "$debian/$multiarch" "$debian/$path"
  done
}

# The libraries that FILES load. FOLDERS are searched as by LD_LIBRARY_PATH; those found in $debian are copied.
libraries() { # FOLDERS FILE…
  local folders=$1 file name path loaded
  shift
  for file; do
    loaded=$("$debian/usr/lib64/ld-linux-x86-64.so.2" --inhibit-cache --library-path "$folders" --list "$file")
    while read -r name path; do
      case $path in
        "$debian"/*) install -m 644 "$path" "$rootfs/$multiarch/$name" ;;
        "$rootfs"/*) ;;
        *) echo "$file needs $name, which is in none of the recipe's packages" >&2; return 1 ;;
      esac
    done < <(sed -n 's/^\s*\(lib\S*\) => \(\S*\).*/\1 \2/p' <<<"$loaded")
  done
}

# A shell and the usual tools, where the image has no program of that name itself.
busybox() {
  install -m 755 "$debian/usr/bin/busybox" "$rootfs/usr/bin/"
  local applet
  for applet in $("$debian/usr/bin/busybox" --list); do
    [ -e "$rootfs/usr/bin/$applet" ] || ln -s busybox "$rootfs/usr/bin/$applet"
  done
}
