// What the harness writes as an HTTP server: instructions, each a JSON document, become bytes.
//
//   {"status": N, "headers": {...}, "body": V}    a whole answer with its Content-Length
//   {"begin": {"status": N, "headers": {...}}}    status line and headers of a chunked answer
//   {"event": V, "name": TEXT}                    one server-sent event as one chunk
//   {"chunk": TEXT}, {"end": true}                a chunk; the last chunk
//   {"raw": TEXT}                                 bytes as they are
//
// Each stands for itself: nothing checks that they make up an answer together, since a case may
// want one that is wrong. A given header replaces the one that would be written, null leaves it
// out. Pure; any thread.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace touchstone::frame {

// An error (kBadInput, without a place) says what the instruction lacks.
base::Result<std::string> http_answer(std::string_view instruction);

}  // namespace touchstone::frame
