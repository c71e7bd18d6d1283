// Types of the wire: what the members of a frame are, in the order in which BARE writes them.
//
// One table (frame_types.cc) serves both codecs, so that a frame cannot differ between them. Plain
// constant data; thread-safe.
#pragma once

#include <string_view>
#include <vector>

namespace touchstone::sidecar::wire {

enum class Kind {
  kText,
  kJson,  // any JSON value; its text in BARE
  kBool,
  kU16,
  kU32,
  kU64,
  kI32,
  kI64,
  kBytes,
  kWord,  // one of `words`, counted from 1 in BARE
  kOptional,
  kList,
  kMap,  // from texts
  kRecord,
  kChoice,  // a record with a member `tag` that tells which
  kEither,  // the first alternative that the JSON value fits
};

struct Type;

struct Member {
  std::string_view name;
  const Type* type;
  std::string_view otherwise = {};  // JSON text for an absent one; empty: it is required
};

struct Alternative {
  std::string_view name;
  unsigned tag;
  const Type* type;
};

struct Type {
  Kind kind;
  const Type* inner = nullptr;
  std::vector<std::string_view> words = {};
  std::vector<Member> members = {};
  std::string_view tag = {};
  std::vector<Alternative> alternatives = {};
  bool padded = false;  // a record without members that is one zero byte in BARE
};

// A whole frame.
const Type& frame_type();

}  // namespace touchstone::sidecar::wire
