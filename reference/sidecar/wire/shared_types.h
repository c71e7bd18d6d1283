// Types that payloads of both directions share.
#pragma once

#include "sidecar/wire/type.h"

namespace touchstone::sidecar::wire {

inline const Type kText{Kind::kText};
inline const Type kJson{Kind::kJson};
inline const Type kBool{Kind::kBool};
inline const Type kU16{Kind::kU16};
inline const Type kU32{Kind::kU32};
inline const Type kU64{Kind::kU64};
inline const Type kI32{Kind::kI32};
inline const Type kI64{Kind::kI64};
inline const Type kBytes{Kind::kBytes};

inline Type optional(const Type& inner) { return {Kind::kOptional, &inner}; }
inline Type list(const Type& inner) { return {Kind::kList, &inner}; }
inline Type map(const Type& inner) { return {Kind::kMap, &inner}; }
inline Type record(std::vector<Member> members) {
  return {Kind::kRecord, nullptr, {}, std::move(members)};
}
inline Type words(std::vector<std::string_view> names) {
  return {Kind::kWord, nullptr, std::move(names)};
}
inline Type choice(std::string_view tag, std::vector<Alternative> alternatives) {
  return {Kind::kChoice, nullptr, {}, {}, tag, std::move(alternatives)};
}

inline const Type kMaybeText = optional(kText);
inline const Type kMaybeJson = optional(kJson);
inline const Type kMaybeU16 = optional(kU16);
inline const Type kMaybeU32 = optional(kU32);
inline const Type kMaybeU64 = optional(kU64);
inline const Type kMaybeI32 = optional(kI32);
inline const Type kMaybeBool = optional(kBool);
inline const Type kTexts = list(kText);
inline const Type kMaybeTexts = optional(kTexts);
inline const Type kTextMap = map(kText);
inline const Type kJsons = list(kJson);

inline const Type kRuntime = words({"java_script", "python", "web_assembly"});
inline const Type kEncoding = words({"utf8", "base64"});
inline const Type kMaybeEncoding = optional(kEncoding);
inline const Type kRootMode = words({"ephemeral", "read_only"});
inline const Type kGuestOperation =
    words({"read_file", "write_file", "create_dir", "mkdir", "exists", "stat", "lstat", "read_dir",
           "remove_file", "remove_dir", "rename", "realpath", "symlink", "read_link", "link",
           "chmod", "chown", "utimes", "truncate"});
inline const Type kHostOperation =
    words({"read", "write", "stat", "read_dir", "mkdir", "remove", "rename"});
inline const Type kEntryKind = words({"file", "directory", "symlink"});
inline const Type kEntry = record({{"path", &kText},
                                   {"kind", &kEntryKind},
                                   {"mode", &kMaybeU32, "null"},
                                   {"uid", &kMaybeU32, "null"},
                                   {"gid", &kMaybeU32, "null"},
                                   {"content", &kMaybeText, "null"},
                                   {"encoding", &kMaybeEncoding, "null"},
                                   {"target", &kMaybeText, "null"},
                                   {"executable", &kBool, "false"}});
inline const Type kEntries = list(kEntry);
inline const Type kNothing = record({});

// The unions of payloads, by direction.
const Type& request_payload();
const Type& response_payload();
const Type& event_payload();
const Type& sidecar_request_payload();
const Type& sidecar_response_payload();

}  // namespace touchstone::sidecar::wire
