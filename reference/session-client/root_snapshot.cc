// The root filesystem as an export: a document that can be kept and loaded elsewhere.
#include <cstdint>
#include <cstdio>

#include "session-client/guest_files.h"

namespace touchstone::session_client {
namespace {

constexpr std::uint32_t kPermissionBits = 07777;

std::uint32_t usual_mode(const std::string& kind) {
  if (kind == "directory") return 0755;
  return kind == "symlink" ? 0777 : 0644;
}

std::string octal(std::uint32_t mode) {
  char text[16];
  std::snprintf(text, sizeof text, "0%o", mode);
  return text;
}

Json exported(const Json& entry, const Behaviour& behaviour) {
  const std::string kind = entry.at("kind").get<std::string>();
  const Json& mode = member(entry, "mode");
  const std::uint32_t usual = behaviour.gives_all_entries_one_mode ? 0644 : usual_mode(kind);
  const std::uint32_t bits = mode.is_number() ? mode.get<std::uint32_t>() : usual;
  const std::uint32_t kept = behaviour.exports_nine_bits ? 0777 : kPermissionBits;
  const auto owner = [&](const char* name) {
    const Json& id = member(entry, name);
    return id.is_number() ? id : Json(0);
  };
  Json one = {{"path", entry.at("path")},
              {"type", kind},
              {"mode", octal(behaviour.exports_type_bits ? bits : bits & kept)},
              {"uid", owner("uid")},
              {"gid", owner("gid")}};
  if (kind == "file") {
    const Json& content = member(entry, "content");
    const Json& encoding = member(entry, "encoding");
    one["content"] = content.is_string() ? content : Json("");
    one["encoding"] = encoding.is_string() ? encoding : Json("utf8");
    if (behaviour.omits_empty_content && one["content"] == "") one.erase("content");
  }
  if (kind == "symlink") {
    const Json& target = member(entry, "target");
    if (!target.is_string() && !behaviour.exports_links_to_nothing) {
      throw sidecar_failure("the link " + entry.at("path").get<std::string>() + " has no target");
    }
    one["target"] = target;
  }
  if (behaviour.writes_null_members && kind != "symlink") one["target"] = nullptr;
  return one;
}

}  // namespace

Json GuestFiles::snapshot() {
  const Json answer = client_.wire().request(client_.vm(), {{"type", "snapshot_root_filesystem"}},
                                             "root_filesystem_snapshot");
  Json entries = Json::array();
  for (const Json& entry : member(answer, "entries")) {
    entries.push_back(exported(entry, behaviour_));
  }
  return {
      {"kind", "snapshot-export"},
      {"source",
       {{"format", "agent-os-filesystem-snapshot-v1"}, {"filesystem", {{"entries", entries}}}}}};
}

}  // namespace touchstone::session_client
