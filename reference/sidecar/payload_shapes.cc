#include "sidecar/payload_shapes.h"

#include <algorithm>
#include <limits>

namespace touchstone::sidecar {
namespace {

using enum MemberKind;
using enum Presence;

const std::vector<PayloadShape>& shapes() {
  static const std::vector<PayloadShape> kShapes = {
      {"authenticate",
       Scope::kConnection,
       {{"client_name", kText, kRequired},
        {"auth_token", kText, kRequired},
        {"bridge_version", kU32, kRequired}}},
      {"open_session",
       Scope::kConnection,
       {{"placement", kMap, kRequired}, {"metadata", kMap, kOptional}}},
      {"create_vm",
       Scope::kSession,
       {{"runtime", kText, kRequired, {"java_script", "python", "web_assembly"}},
        {"metadata", kMap, kOptional},
        {"root_filesystem", kMap, kOptional},
        {"permissions", kMap, kOptional}}},
      {"dispose_vm",
       Scope::kVm,
       {{"reason", kText, kRequired, {"requested", "connection_closed", "host_shutdown"}}}},
      {"bootstrap_root_filesystem", Scope::kVm, {{"entries", kList, kRequired}}},
      {"configure_vm",
       Scope::kVm,
       {{"mounts", kList, kOptional},
        {"software", kList, kOptional},
        {"permissions", kMap, kOptional},
        {"module_access_cwd", kText, kOptional},
        {"instructions", kList, kOptional},
        {"projected_modules", kList, kOptional},
        {"command_permissions", kMap, kOptional},
        {"allowed_node_builtins", kList, kOptional},
        {"loopback_exempt_ports", kList, kOptional}}},
      {"guest_filesystem_call",
       Scope::kVm,
       {{"operation",
         kText,
         kRequired,
         {"read_file", "write_file", "create_dir", "mkdir", "exists", "stat", "lstat", "read_dir",
          "remove_file", "remove_dir", "rename", "realpath", "symlink", "read_link", "link",
          "chmod", "chown", "utimes", "truncate"}},
        {"path", kText, kRequired},
        {"destination_path", kText, kOptional},
        {"target", kText, kOptional},
        {"content", kText, kOptional},
        {"encoding", kText, kOptional, {"utf8", "base64"}},
        {"recursive", kBool, kOptional},
        {"mode", kU32, kOptional},
        {"uid", kU32, kOptional},
        {"gid", kU32, kOptional},
        {"atime_ms", kU64, kOptional},
        {"mtime_ms", kU64, kOptional},
        {"len", kU64, kOptional}}},
      {"snapshot_root_filesystem", Scope::kVm, {}},
      // Callbacks are the sidecar's to send; a host that does is told so.
      {"host_filesystem_call", Scope::kVm, {}},
      {"permission_request", Scope::kVm, {}},
      {"persistence_load", Scope::kSession, {}},
      {"persistence_flush", Scope::kSession, {}},
      // Known to the protocol, answered with `unsupported` here.
      {"create_session", Scope::kVm, {}},
      {"session_request", Scope::kVm, {}},
      {"get_session_state", Scope::kVm, {}},
      {"close_agent_session", Scope::kVm, {}},
      {"register_toolkit", Scope::kVm, {}},
      {"create_layer", Scope::kVm, {}},
      {"seal_layer", Scope::kVm, {}},
      {"import_snapshot", Scope::kVm, {}},
      {"export_snapshot", Scope::kVm, {}},
      {"create_overlay", Scope::kVm, {}},
      {"execute", Scope::kVm, {}},
      {"write_stdin", Scope::kVm, {}},
      {"close_stdin", Scope::kVm, {}},
      {"kill_process", Scope::kVm, {}},
      {"get_process_snapshot", Scope::kVm, {}},
      {"find_listener", Scope::kVm, {}},
      {"find_bound_udp", Scope::kVm, {}},
      {"get_signal_state", Scope::kVm, {}},
      {"get_zombie_timer_count", Scope::kVm, {}},
      {"vm_fetch", Scope::kVm, {}},
  };
  return kShapes;
}

bool is_unsigned_up_to(const Json& value, std::uint64_t limit) {
  return value.is_number_unsigned() && value.get<std::uint64_t>() <= limit;
}

bool fits(const MemberShape& member, const Json& value) {
  switch (member.kind) {
    case kText: {
      if (!value.is_string()) return false;
      const auto& words = member.words;
      const std::string& text = value.get_ref<const std::string&>();
      return words.empty() || std::find(words.begin(), words.end(), text) != words.end();
    }
    case kU32:
      return is_unsigned_up_to(value, std::numeric_limits<std::uint32_t>::max());
    case kU64:
      return is_unsigned_up_to(value, std::numeric_limits<std::uint64_t>::max());
    case kBool:
      return value.is_boolean();
    case kMap:
      return value.is_object();
    case kList:
      return value.is_array();
    case kAny:
      break;
  }
  return true;
}

}  // namespace

const PayloadShape* find_shape(std::string_view type) {
  for (const PayloadShape& shape : shapes()) {
    if (shape.type == type) return &shape;
  }
  return nullptr;
}

Outcome<Json, FatalError> canonical_payload(const PayloadShape& shape, const Json& payload) {
  Json canonical = {{"type", shape.type}};
  for (const MemberShape& member : shape.members) {
    const std::string name(member.name);
    const auto found = payload.find(name);
    const bool is_absent = found == payload.end() || found->is_null();
    if (is_absent && member.presence == kRequired) {
      return FatalError{"missing member `" + name + "` in " + std::string(shape.type)};
    }
    if (!is_absent && !fits(member, *found)) {
      return FatalError{"member `" + name + "` of " + std::string(shape.type) +
                        " has a value that the protocol does not know"};
    }
    canonical[name] = is_absent ? Json(nullptr) : *found;
  }
  return canonical;
}

}  // namespace touchstone::sidecar
