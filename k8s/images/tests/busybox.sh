# shellcheck shell=bash
for user in 999 12345; do
  # shellcheck disable=SC2016 # for the shell in the container
  succeeds "busybox as $user" "^$user 1\$" run busybox -u "$user" busybox sh -c 'echo "$(id -u) $(echo word | wc -w)"'
done
succeeds "busybox of its tag" 'BusyBox v1\.37\.' run busybox busybox busybox
