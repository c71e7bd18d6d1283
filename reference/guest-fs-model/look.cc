// The calls that only look.
#include <nlohmann/json.hpp>
#include <optional>

#include "guest-fs-model/branches.h"
#include "guest-fs-model/text.h"

namespace touchstone::guest_fs_model {
namespace {

constexpr std::uint64_t kTypeBits = 0170000;

std::uint64_t type_bits(Kind kind) {
  return kind == Kind::kFile ? 0100000u : kind == Kind::kFolder ? 0040000u : 0120000u;
}

std::uint64_t number_in(const Json& stat, const char* name) {
  const auto found = stat.find(name);
  return found != stat.end() && found->is_number_integer() ? found->get<std::uint64_t>() : 0;
}

// Compares what is known, or learns it.
bool agrees(std::optional<std::uint64_t>& known, std::uint64_t seen) {
  if (!known) known = seen;
  return *known == seen;
}

std::string wrong_in_stat(const Json& stat, Thing& thing) {
  if (!stat.is_object()) return "GFS-300";
  const std::uint64_t mode = number_in(stat, "mode");
  if ((mode & kTypeBits) != type_bits(thing.kind)) return "GFS-027";
  if (stat.value("is_directory", false) != (thing.kind == Kind::kFolder)) return "GFS-027";
  if (stat.value("is_symbolic_link", false) != (thing.kind == Kind::kLink)) return "GFS-024";
  if (thing.kind == Kind::kFile && number_in(stat, "size") != thing.bytes.size()) return "GFS-023";
  if (thing.kind == Kind::kLink && number_in(stat, "size") != thing.bytes.size()) return "GFS-025";
  if (thing.kind == Kind::kLink) return "";
  if (!agrees(thing.mode, mode & 07777)) return "GFS-056";
  if (!agrees(thing.uid, number_in(stat, "uid"))) return "GFS-057";
  if (!agrees(thing.gid, number_in(stat, "gid"))) return "GFS-057";
  if (thing.atime_ms && *thing.atime_ms != number_in(stat, "atime_ms")) return "GFS-058";
  thing.atime_ms.reset();  // looking may move it
  if (thing.mtime_ms && *thing.mtime_ms != number_in(stat, "mtime_ms")) return "GFS-058";
  if (thing.kind == Kind::kFolder) return "";
  if (number_in(stat, "nlink") != static_cast<std::uint64_t>(thing.held)) return "GFS-054";
  if (!agrees(thing.ino, number_in(stat, "ino"))) return thing.held > 1 ? "GFS-054" : "GFS-015";
  return "";
}

Branches stat(const Call& call, Last last) {
  const Place place = find(call.world, call.text("path"), last);
  if (place.found != Found::kThing) return nowhere(call.world, place, "GFS-026");
  return {success(call.world, "GFS-024", "a stat of what is there",
                  [id = place.id](const Json& answer, World& world) {
                    return wrong_in_stat(answer.value("stat", Json()), world.at(id));
                  })};
}

Branches read_file(const Call& call) {
  const Place place = find(call.world, call.text("path"), Last::kFollow);
  if (place.found != Found::kThing) return nowhere(call.world, place, "GFS-019");
  const Thing& thing = call.world.at(place.id);
  if (thing.kind == Kind::kFolder) return {refusal(call.world, {"EISDIR", "ENOENT"}, "GFS-020")};
  return {success(call.world, "GFS-008", "the content " + Json(shown(thing.bytes)).dump(),
                  [id = place.id](const Json& answer, World& world) -> std::string {
                    const std::string& bytes = world.at(id).bytes;
                    const bool text = is_text(bytes);
                    if (answer.value("encoding", "utf8") != (text ? "utf8" : "base64"))
                      return "GFS-012";
                    if (answer.value("content", Json()) != (text ? bytes : to_base64(bytes)))
                      return text ? "GFS-008" : "GFS-009";
                    return "";
                  })};
}

Branch told(const World& world, bool there) {
  return success(world, "GFS-021", there ? "that it exists" : "that it does not exist",
                 [there](const Json& answer, World&) {
                   return answer.value("exists", Json()) == there ? "" : "GFS-021";
                 });
}

Branches exists(const Call& call) {
  const std::string path = call.text("path");
  const Place place = find(call.world, path, Last::kFollow);
  if (place.found == Found::kBadPath) return nowhere(call.world, place, "");
  if (place.found == Found::kThing) return {told(call.world, true)};
  Branches branches{told(call.world, false)};
  const bool is_link = find(call.world, path, Last::kKeep).found == Found::kThing;
  if (is_link || place.found == Found::kLoop) branches.push_back(told(call.world, true));
  if (place.found == Found::kNoFolder || place.found == Found::kLoop) {
    branches.push_back(refusal(call.world, {"ENOTDIR", "ENOENT", "ELOOP"}, "GFS-021"));
  }
  return branches;
}

Branches read_dir(const Call& call) {
  const Place place = find(call.world, call.text("path"), Last::kFollow);
  if (place.found != Found::kThing) return nowhere(call.world, place, "GFS-030");
  if (call.world.at(place.id).kind != Kind::kFolder) {
    return {refusal(call.world, {"ENOENT", "ENOTDIR"}, "GFS-100")};
  }
  Json names = Json::array();
  for (const auto& [name, id] : call.world.at(place.id).names) names.push_back(name);
  return {success(call.world, "GFS-028", "the names " + names.dump(),
                  [id = place.id, names](const Json& answer, World&) -> std::string {
                    if (id == World::kRoot) return "";
                    return answer.value("entries", Json()) == names ? "" : "GFS-028";
                  })};
}

Branches target(const World& world, const char* id, const std::string& text) {
  return {success(world, id, "the target " + text,
                  [id = std::string(id), text](const Json& answer, World&) {
                    return answer.value("target", Json()) == text ? "" : id;
                  })};
}

Branches realpath(const Call& call) {
  const Place place = find(call.world, call.text("path"), Last::kFollow);
  if (place.found != Found::kThing) return nowhere(call.world, place, "GFS-053");
  return target(call.world, "GFS-053", place.real);
}

Branches read_link(const Call& call) {
  const Place place = find(call.world, call.text("path"), Last::kKeep);
  if (place.found != Found::kThing) return nowhere(call.world, place, "GFS-047");
  const Thing& thing = call.world.at(place.id);
  if (thing.kind != Kind::kLink) return {refusal(call.world, {"EINVAL"}, "GFS-050")};
  return target(call.world, "GFS-047", thing.bytes);
}

}  // namespace

Branches look_branches(const Call& call) {
  const std::string operation = call.text("operation");
  if (operation == "read_file") return read_file(call);
  if (operation == "exists") return exists(call);
  if (operation == "stat") return stat(call, Last::kFollow);
  if (operation == "lstat") return stat(call, Last::kKeep);
  if (operation == "read_dir") return read_dir(call);
  if (operation == "realpath") return realpath(call);
  if (operation == "read_link") return read_link(call);
  return {};
}

}  // namespace touchstone::guest_fs_model
