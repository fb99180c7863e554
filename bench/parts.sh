# What the scripts of the benches share; sourced.
province=51
on=2018-12-31
password=mang-non-bench
server=

seconds_of() { # COMMAND…: wall seconds and peak memory on the last line of $dir/time
  /usr/bin/time -f '%e %M' -o "$dir/time" "$@"
}
line() { printf '%-46s %s\n' "$1" "$2"; }
ratio() { awk -v a="$1" -v b="$2" 'BEGIN{ printf (b > 0 ? "%.2f" : "-"), a / b }'; }

generate() { # FOLDER CHILDREN: the province's workbooks, unless they are there
  [ ! -f "$1/truth.json" ] || return 0
  seconds_of "$mangnon" demo --province $province --children "$2" --seed 1 --on $on --workbooks "$1" >/dev/null
  line "generate $2 children" "$(cut -d' ' -f1 "$dir/time") s"
}

serve() { # PORT STORE…: until it answers; $server is then its process
  "$mangnon" serve "${@:2}" --listen "127.0.0.1:$1" >"$dir/serve.log" 2>&1 &
  server=$!
  for _ in $(seq 600); do
    curl -fs "http://127.0.0.1:$1/healthz" >/dev/null 2>&1 && return
    kill -0 "$server" 2>/dev/null || break
    sleep 0.1
  done
  cat "$dir/serve.log"
  return 1
}

stop_server() {
  [ -z "$server" ] || { kill "$server" 2>/dev/null && wait "$server" 2>/dev/null; } || true
  server=
}

officers_of() { # WORKBOOKS STORE…: an account for every fourth commune; prints "ACCOUNT:COMMUNE …" for bench_officers
  local book commune
  while read -r book; do
    commune=$(basename "$book" .xlsx)
    printf '%s\n' "$password" | "$mangnon" user add "ban$commune" --role commune --unit "$commune" --on $on --password-stdin "${@:2}" >/dev/null
    printf 'ban%s:%s ' "$commune" "$commune"
  done < <(ls "$1"/*.xlsx | awk 'NR % 4 == 1')
  echo
}
