# shellcheck shell=bash disable=SC2154 # the test sets the variables
# An image under another tag with more variables is the same image otherwise.

mkdir "$work/tea"
echo text >"$work/tea/file"
"$here/pack" registry.example.com:5000/shop/tea:1 "$work/tea" '{"Env":["A=1"],"User":"999"}' "$work/tea.tar"

image() { # ARCHIVE FILE JQ-EXPRESSION
  tar -xOf "$work/$1" "$2" | jq -c "$3"
}

succeeds "a tag" '^registry.example.com:5000/shop/tea:2$' "$here/variant" "$work/tea.tar" 2 "$work/next.tar"
succeeds "its name" '^\["registry.example.com:5000/shop/tea:2"\]$' image next.tar manifest.json '.[0].RepoTags'
succeeds "the same image" '' cmp <(image tea.tar config.json .) <(image next.tar config.json .)
succeeds "the same layer" '' cmp <(tar -xOf "$work/tea.tar" layer.tar) <(tar -xOf "$work/next.tar" layer.tar)
succeeds "variables" ':odd$' "$here/variant" "$work/tea.tar" odd B=2 "C=3 4" "$work/odd.tar"
succeeds "its variables" '^\["A=1","B=2","C=3 4"\]$' image odd.tar config.json .config.Env
succeeds "its user" '^"999"$' image odd.tar config.json .config.User
fails "an archive that is not there" '^usage: variant' "$here/variant" "$work/missing.tar" 2 "$work/third.tar"
