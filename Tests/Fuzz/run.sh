#!/usr/bin/env bash
# run.sh [TARGET…|all] [20s|200000]: fuzzes each target for so many seconds or inputs (20s) and exits 1 on the first finding.
# FUZZ_MODE=guided (default) | address | plain, see Package.swift. Inputs that were found and grown stay in .build/corpus;
# what crashed, hung or leaked lies in .build/findings: `run.sh TARGET FILE` reads that file alone. FUZZ_LARGE=60 reads so
# many inputs of 256 KiB for each target instead (pump.py), which show what takes more than its share.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
mode=${FUZZ_MODE:-guided} limit=20s targets=() single=()
known="workbook editor xml zip csv xlsx-table ofx qif camt bai2 mt940 nacha bill-json"
for word in "$@"; do
  if [[ $word =~ ^[0-9]+s?$ ]]; then limit=$word
  elif [ -f "$word" ]; then single+=("$word")
  elif [ "$word" = all ]; then read -ra targets <<<"$known"
  elif [[ " $known " == *" $word "* ]]; then targets+=("$word")
  else echo "run.sh: '$word': expected all, 20s, 200000, a file or one of: $known" >&2; exit 64
  fi
done
[ ${#targets[@]} -gt 0 ] || read -ra targets <<<"$known"

# A crash shall end the run at once: the backtracer would hold it up for minutes.
export SWIFT_BACKTRACE=enable=no FUZZ_MODE=$mode
# With the address sanitizer unoptimized: what was optimized away cannot be watched, and it is built in a third of the time.
configuration=release
[ "$mode" != address ] || configuration=debug
swift build -c "$configuration" --package-path "$here" --scratch-path "$here/.build/$mode" >&2
fuzz=$here/.build/$mode/$configuration/Fuzz
if [ -d "$here/../../../shared" ] && [ -z "${TICKMARK_SHARED:-}" ]; then
  TICKMARK_SHARED=$(cd "$here/../../../shared" && pwd)
  export TICKMARK_SHARED
fi
python3 "$here/seeds.py" "$here/.build/seeds"

# One second of the processor is a hang, and so are thirty on the clock. Memory: the process with its program and the
# corpus. The address sanitizer takes several times as much of both.
flags=(-max_len=262144 -timeout=30 -rss_limit_mb=512 -print_final_stats=1)
export FUZZ_MILLISECONDS=1000
case $mode in
  address) flags+=(-rss_limit_mb=2048) FUZZ_MILLISECONDS=5000 ;;
  plain) flags+=(-keep_seed=1) ;;
esac
if [ "${FUZZ_LARGE:-0}" -gt 0 ]; then
  failed=0
  for target in "${targets[@]}"; do
    large=$here/.build/large/$target log=$here/.build/$target.log
    python3 "$here/pump.py" "$here/.build/seeds/$target" "$large" "$FUZZ_LARGE"
    for file in "$large"/*; do
      FUZZ_TARGET=$target timeout -s KILL 60 "$fuzz" "${flags[@]}" "$file" >"$log" 2>&1 && continue
      echo "$target: $file: $(grep -aE 'FINDING|ERROR' "$log" | head -n 1)"
      failed=1
    done
    echo "$target: $(find "$large" -type f | wc -l) large inputs"
  done
  exit "$failed"
fi
if [ ${#single[@]} -gt 0 ]; then
  FUZZ_TARGET=${targets[0]} timeout -s KILL 60 "$fuzz" "${flags[@]}" "${single[@]}"
  exit
fi
for target in "${targets[@]}"; do
  corpus=$here/.build/corpus/$target seeds=$here/.build/seeds/$target findings=$here/.build/findings/$target
  mkdir -p "$corpus" "$seeds" "$findings"
  case $limit in
    *s) stop=(-max_total_time="${limit%s}") longest=$((${limit%s} + 60)) ;;
    *) stop=(-runs="$limit") longest=14400 ;;
  esac
  log=$here/.build/$target.log
  status=0
  FUZZ_TARGET=$target timeout -s KILL "$longest" "$fuzz" "${flags[@]}" "${stop[@]}" -artifact_prefix="$findings/" \
    "$corpus" "$seeds" >"$log" 2>&1 || status=$?
  inputs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")
  memory=$(sed -n 's/^stat::peak_rss_mb: *//p' "$log")
  if [ "$status" -ne 0 ]; then
    tail -n 40 "$log" >&2
    echo "$target: a finding after ${inputs:-?} inputs, see $findings and $log" >&2
    exit 1
  fi
  echo "$target: ${inputs:-?} inputs, no finding, at most ${memory:-?} MB"
done
