// TS_IN_CHILD marks functions that run in a child which uses its parent's memory on another stack:
// a sanitizer's bookkeeping does not expect that. They must not allocate.
#pragma once

#define TS_IN_CHILD __attribute__((no_sanitize("address", "thread", "undefined"), noinline))
