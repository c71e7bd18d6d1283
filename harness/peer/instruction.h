// What a double can be told to do: one JSON object a line, with one member.
//
//   {"stdout":BYTES} {"stderr":BYTES}                   written to the end
//   {"write":{"path":P,"content":BYTES,"mode":"0755"}}  a file; mode is optional, octal
//   {"mkdir":{"path":P}}                                with its parents
//   {"link":{"path":P,"target":T}}                      a symbolic link at P
//   {"double":{"path":P}}                               another double of the same harness
//   {"read_stdin":true}                                 to its end; answered with "stdin"
//   {"raise":"TERM"} {"exit":N}                         answered before it is done
//
// BYTES is a text, or {"base64":TEXT}. Paths are relative to the double's working folder;
// missing parent folders are made. Each line is answered by {"done":true} or {"error":TEXT}.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "peer/tool_double.h"

namespace touchstone::peer {

// The answer (LF included), and what is left to do once it is sent.
struct Obeyed {
  std::string answer;
  std::optional<int> exit_code;
  int signal = 0;
};

// Follows one instruction. `lifeline` is the socket to the harness: waiting for a slow reader or
// writer ends when it closes. A line that is no instruction is answered with an error.
Obeyed obey(std::string_view line, const DoublePlace& place, int lifeline);

}  // namespace touchstone::peer
