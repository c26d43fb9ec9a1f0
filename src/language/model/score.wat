;; Sums the weights of features, eight classes at a time where it can: what a linear model spends its time on.
;; linear-model.ts lays the memory out; `npm run kernel` makes score.wasm of this text.
;;
;; Each pass does one step for all features, without a branch on what they hold, so that they wait for memory together.
(module
  (import "model" "memory" (memory 1))
  ;; A feature's bucket is its bits above these.
  (import "model" "shift" (global $shift i32))
  ;; Where the buckets' bits begin, and the records.
  (import "model" "filled" (global $filled i32))
  (import "model" "records" (global $records i32))
  ;; Bytes of a full row: one a class, up to a multiple of eight.
  (import "model" "width" (global $width i32))

  ;; Memory from 0: 256 features (i32), 256 scores (i16), then what the passes leave for the next: places (i32), short records (i64), full rows (i32).
  (func (export "score") (param $count i32)
    (local $at i32) (local $end i32) (local $bucket i32) (local $bits i32) (local $class i32)
    (local $place i32) (local $short i32) (local $full i32) (local $isFull i32)
    (local $group i64) (local $record i64) (local $sum v128)

    ;; The place among all records of each feature that has one: of those before its 32 buckets, and the bits below its own.
    (local.set $place (i32.const 1536))
    (local.set $end (i32.shl (local.get $count) (i32.const 2)))
    (block $done
      (br_if $done (i32.eqz (local.get $end)))
      (loop $next
        (local.set $bucket (i32.shr_u (i32.load (local.get $at)) (global.get $shift)))
        (local.set $group
          (i64.load
            (i32.add (global.get $filled) (i32.shl (i32.shr_u (local.get $bucket) (i32.const 5)) (i32.const 3)))))
        (local.set $bits (i32.wrap_i64 (local.get $group)))
        (i32.store
          (local.get $place)
          (i32.add
            (i32.wrap_i64 (i64.shr_u (local.get $group) (i64.const 32)))
            (i32.popcnt
              (i32.and (local.get $bits) (i32.sub (i32.shl (i32.const 1) (local.get $bucket)) (i32.const 1))))))
        (local.set $place
          (i32.add
            (local.get $place)
            (i32.shl (i32.and (i32.shr_u (local.get $bits) (local.get $bucket)) (i32.const 1)) (i32.const 2))))
        (local.set $at (i32.add (local.get $at) (i32.const 4)))
        (br_if $next (i32.lt_u (local.get $at) (local.get $end)))))

    ;; Their records: four entries, or, without a weight in the first, where a full row is.
    (local.set $end (local.get $place))
    (local.set $at (i32.const 1536))
    (local.set $short (i32.const 2560))
    (local.set $full (i32.const 4608))
    (block $done
      (br_if $done (i32.ge_u (local.get $at) (local.get $end)))
      (loop $next
        (local.set $record
          (i64.load (i32.add (global.get $records) (i32.shl (i32.load (local.get $at)) (i32.const 3)))))
        (local.set $isFull (i64.eqz (i64.and (local.get $record) (i64.const 0xff00))))
        (i64.store (local.get $short) (local.get $record))
        (i32.store (local.get $full) (i32.wrap_i64 (i64.shr_u (local.get $record) (i64.const 32))))
        (local.set $short (i32.add (local.get $short) (i32.shl (i32.eqz (local.get $isFull)) (i32.const 3))))
        (local.set $full (i32.add (local.get $full) (i32.shl (local.get $isFull) (i32.const 2))))
        (local.set $at (i32.add (local.get $at) (i32.const 4)))
        (br_if $next (i32.lt_u (local.get $at) (local.get $end)))))

    ;; The sums of the full rows.
    (loop $nextClasses
      (local.set $sum (v128.const i64x2 0 0))
      (local.set $at (i32.const 4608))
      (block $done
        (br_if $done (i32.ge_u (local.get $at) (local.get $full)))
        (loop $next
          (local.set $sum
            (i16x8.add
              (local.get $sum)
              (v128.load8x8_s (i32.add (i32.load (local.get $at)) (local.get $class)))))
          (local.set $at (i32.add (local.get $at) (i32.const 4)))
          (br_if $next (i32.lt_u (local.get $at) (local.get $full)))))
      (v128.store offset=1024 (i32.shl (local.get $class) (i32.const 1)) (local.get $sum))
      (local.set $class (i32.add (local.get $class) (i32.const 8)))
      (br_if $nextClasses (i32.lt_u (local.get $class) (global.get $width))))

    ;; The entries of the short records on top: a class in the low byte, its weight in the high one.
    (local.set $at (i32.const 2560))
    (block $done
      (br_if $done (i32.ge_u (local.get $at) (local.get $short)))
      (loop $next
        (local.set $record (i64.load (local.get $at)))
        (local.set $end (i32.const 4))
        (loop $nextEntry
          (local.set $bits (i32.wrap_i64 (local.get $record)))
          (local.set $class (i32.shl (i32.and (local.get $bits) (i32.const 255)) (i32.const 1)))
          (i32.store16 offset=1024
            (local.get $class)
            (i32.add
              (i32.load16_u offset=1024 (local.get $class))
              (i32.shr_s (i32.extend16_s (local.get $bits)) (i32.const 8))))
          (local.set $record (i64.shr_u (local.get $record) (i64.const 16)))
          (local.set $end (i32.sub (local.get $end) (i32.const 1)))
          (br_if $nextEntry (local.get $end)))
        (local.set $at (i32.add (local.get $at) (i32.const 8)))
        (br_if $next (i32.lt_u (local.get $at) (local.get $short))))))
)
