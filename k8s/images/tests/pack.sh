# shellcheck shell=bash disable=SC2154 # the test sets the variables
# The same files give the same archive, whoever made them and when.

pack_folder() { # UMASK-OF-THE-FOLDERS OUT.tar
  local folder
  folder=$(mktemp -d -p "$work")
  install -d "$folder/a" "$folder/a-b"
  echo text >"$folder/a/file"
  touch -d "@$RANDOM" "$folder/a/file"
  chown -R "$RANDOM" "$folder"
  (umask "$1" && "$here/pack" example/image:1 "$folder" '{}' "$2")
}

pack_folder 022 "$work/first.tar"
pack_folder 077 "$work/second.tar"
succeeds "the same bytes from another user and time" '' cmp "$work/first.tar" "$work/second.tar"
fails "a folder that is not there" '^usage: pack' "$here/pack" example/image:1 "$work/missing" '{}' "$work/third.tar"
fails "half-written archives" 'No such file' ls "$work/third.tar"
