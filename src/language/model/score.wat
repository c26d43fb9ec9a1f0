;; What a linear model spends its time on: joining parts to features, and summing the features' weights, many classes at a time.
;; linear-model.ts lays the memory out; `npm run kernel` makes score.wasm of this text.
(module
  (import "model" "memory" (memory 1))
  ;; A feature's bucket is its bits above these.
  (import "model" "shift" (global $shift i32))
  ;; Where the records begin.
  (import "model" "records" (global $records i32))
  ;; Bytes of a full row: one a class, up to a multiple of 24.
  (import "model" "width" (global $width i32))

  ;; Memory from 0: 256 features (i32); from 1024: 64 parts (i32); from 1280: 256 templates (number, four bytes of places); from 3328: 288
  ;; scores (i16); then what each pass leaves for the next, 256 each: from 3904 places, from 4928 short records, from 5952 full rows (i32);
  ;; from 6976: for each 32 buckets a bit for those with a record, then how many records the buckets before them have.

  ;; Features from parts as hash.ts joins them. Templates with the same number of parts stand together, so that the branches are foreseen.
  (func (export "join") (param $count i32) (param $end1 i32) (param $end2 i32) (param $end3 i32)
    (local $at i32) (local $places i32) (local $hash i32)
    (loop $next
      (local.set $places (i32.load offset=1284 (i32.shl (local.get $at) (i32.const 3))))
      (local.set $hash
        (i32.mul
          (i32.xor
            (i32.load offset=1280 (i32.shl (local.get $at) (i32.const 3)))
            (i32.load offset=1024 (i32.shl (i32.and (local.get $places) (i32.const 255)) (i32.const 2))))
          (i32.const 0x85ebca6b)))
      (block $done
        (br_if $done (i32.lt_u (local.get $at) (local.get $end1)))
        (local.set $hash
          (i32.mul
            (i32.add
              (local.get $hash)
              (i32.load offset=1024 (i32.and (i32.shr_u (local.get $places) (i32.const 6)) (i32.const 1020))))
            (i32.const 0xc2b2ae35)))
        (br_if $done (i32.lt_u (local.get $at) (local.get $end2)))
        (local.set $hash
          (i32.mul
            (i32.add
              (local.get $hash)
              (i32.load offset=1024 (i32.and (i32.shr_u (local.get $places) (i32.const 14)) (i32.const 1020))))
            (i32.const 0x9e3779b1)))
        (br_if $done (i32.lt_u (local.get $at) (local.get $end3)))
        (local.set $hash
          (i32.mul
            (i32.add
              (local.get $hash)
              (i32.load offset=1024 (i32.shl (i32.shr_u (local.get $places) (i32.const 24)) (i32.const 2))))
            (i32.const 0x85ebca6b))))
      (i32.store (i32.shl (local.get $at) (i32.const 2)) (local.get $hash))
      (local.set $at (i32.add (local.get $at) (i32.const 1)))
      (br_if $next (i32.lt_u (local.get $at) (local.get $count)))))

  ;; Each pass does one step for all features, without a branch on what they hold, so that they wait for memory together.
  (func (export "score") (param $count i32)
    (local $at i32) (local $end i32) (local $bucket i32) (local $bits i32) (local $class i32)
    (local $place i32) (local $short i32) (local $full i32) (local $isFull i32) (local $address i32)
    (local $group i64) (local $record i64) (local $touched i64) (local $sum0 v128) (local $sum1 v128) (local $sum2 v128)

    ;; The place among all records of each feature that has one: of those before its 32 buckets, and the bits below its own.
    (local.set $place (i32.const 3904))
    (local.set $end (i32.shl (local.get $count) (i32.const 2)))
    (block $done
      (br_if $done (i32.eqz (local.get $end)))
      (loop $next
        (local.set $bucket (i32.shr_u (i32.load (local.get $at)) (global.get $shift)))
        (local.set $group
          (i64.load offset=6976 (i32.shl (i32.shr_u (local.get $bucket) (i32.const 5)) (i32.const 3))))
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

    ;; Their records: four entries, or, without a weight in the first, where a full row is. They are touched first, as a loop that does
    ;; nothing else waits for more of them at a time; what it makes of them is kept where it is overwritten, or it would be left out.
    (local.set $end (local.get $place))
    (local.set $at (i32.const 3904))
    (local.set $short (i32.const 4928))
    (local.set $full (i32.const 5952))
    (block $done
      (br_if $done (i32.ge_u (local.get $at) (local.get $end)))
      (loop $next
        (local.set $touched
          (i64.xor
            (local.get $touched)
            (i64.load (i32.add (global.get $records) (i32.shl (i32.load (local.get $at)) (i32.const 3))))))
        (local.set $at (i32.add (local.get $at) (i32.const 4)))
        (br_if $next (i32.lt_u (local.get $at) (local.get $end))))
      (i64.store (i32.const 5952) (local.get $touched))
      (local.set $at (i32.const 3904))
      (loop $next
        (local.set $address (i32.add (global.get $records) (i32.shl (i32.load (local.get $at)) (i32.const 3))))
        (local.set $record (i64.load (local.get $address)))
        (local.set $isFull (i32.shl (i64.eqz (i64.and (local.get $record) (i64.const 0xff00))) (i32.const 2)))
        (i32.store (local.get $short) (local.get $address))
        (i32.store (local.get $full) (i32.wrap_i64 (i64.shr_u (local.get $record) (i64.const 32))))
        (local.set $short (i32.add (local.get $short) (i32.sub (i32.const 4) (local.get $isFull))))
        (local.set $full (i32.add (local.get $full) (local.get $isFull)))
        (local.set $at (i32.add (local.get $at) (i32.const 4)))
        (br_if $next (i32.lt_u (local.get $at) (local.get $end)))))

    ;; The sums of the full rows, 24 classes at a time.
    (loop $nextClasses
      (local.set $sum0 (v128.const i64x2 0 0))
      (local.set $sum1 (v128.const i64x2 0 0))
      (local.set $sum2 (v128.const i64x2 0 0))
      (local.set $at (i32.const 5952))
      (block $done
        (br_if $done (i32.ge_u (local.get $at) (local.get $full)))
        (loop $next
          (local.set $address (i32.add (i32.load (local.get $at)) (local.get $class)))
          (local.set $sum0 (i16x8.add (local.get $sum0) (v128.load8x8_s (local.get $address))))
          (local.set $sum1 (i16x8.add (local.get $sum1) (v128.load8x8_s offset=8 (local.get $address))))
          (local.set $sum2 (i16x8.add (local.get $sum2) (v128.load8x8_s offset=16 (local.get $address))))
          (local.set $at (i32.add (local.get $at) (i32.const 4)))
          (br_if $next (i32.lt_u (local.get $at) (local.get $full)))))
      (local.set $address (i32.shl (local.get $class) (i32.const 1)))
      (v128.store offset=3328 (local.get $address) (local.get $sum0))
      (v128.store offset=3344 (local.get $address) (local.get $sum1))
      (v128.store offset=3360 (local.get $address) (local.get $sum2))
      (local.set $class (i32.add (local.get $class) (i32.const 24)))
      (br_if $nextClasses (i32.lt_u (local.get $class) (global.get $width))))

    ;; The four entries of each short record on top: a class, then its weight.
    (local.set $at (i32.const 4928))
    (block $done
      (br_if $done (i32.ge_u (local.get $at) (local.get $short)))
      (loop $next
        (local.set $address (i32.load (local.get $at)))
        (local.set $class (i32.shl (i32.load8_u offset=0 (local.get $address)) (i32.const 1)))
        (i32.store16 offset=3328
          (local.get $class)
          (i32.add (i32.load16_u offset=3328 (local.get $class)) (i32.load8_s offset=1 (local.get $address))))
        (local.set $class (i32.shl (i32.load8_u offset=2 (local.get $address)) (i32.const 1)))
        (i32.store16 offset=3328
          (local.get $class)
          (i32.add (i32.load16_u offset=3328 (local.get $class)) (i32.load8_s offset=3 (local.get $address))))
        (local.set $class (i32.shl (i32.load8_u offset=4 (local.get $address)) (i32.const 1)))
        (i32.store16 offset=3328
          (local.get $class)
          (i32.add (i32.load16_u offset=3328 (local.get $class)) (i32.load8_s offset=5 (local.get $address))))
        (local.set $class (i32.shl (i32.load8_u offset=6 (local.get $address)) (i32.const 1)))
        (i32.store16 offset=3328
          (local.get $class)
          (i32.add (i32.load16_u offset=3328 (local.get $class)) (i32.load8_s offset=7 (local.get $address))))
        (local.set $at (i32.add (local.get $at) (i32.const 4)))
        (br_if $next (i32.lt_u (local.get $at) (local.get $short))))))
)
