# From the configuration of an image, $user, $env, $mounts (FOLDER:PATH), $root and arguments to that of the OCI runtime.
.config as $image
| (if $user == 0 then $capabilities else [] end) as $granted
| {
    ociVersion: "1.0.2",
    process: {
      user: {uid: $user, gid: $user},
      args: (($image.Entrypoint // []) + (if $ARGS.positional == [] then $image.Cmd else $ARGS.positional end)),
      env: (($image.Env // []) + $env),
      cwd: ($image.WorkingDir // "/"),
      capabilities: {bounding: $granted, effective: $granted, permitted: $granted},
      noNewPrivileges: true
    },
    root: {path: $root, readonly: true},
    mounts: (
      [
        {destination: "/proc", type: "proc", source: "proc"},
        {destination: "/dev", type: "tmpfs", source: "tmpfs", options: ["nosuid", "mode=755"]},
        {destination: "/dev/shm", type: "tmpfs", source: "shm", options: ["mode=1777"]}
      ]
      + ($mounts | map(split(":") | {destination: .[1], type: "bind", source: .[0], options: ["rbind"]}))
    ),
    linux: {namespaces: (["pid", "network", "mount", "ipc", "uts"] | map({type: .}))}
  }
