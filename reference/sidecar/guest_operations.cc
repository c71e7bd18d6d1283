#include "sidecar/guest_operations.h"

#include <map>

#include "sidecar/text_codec.h"

namespace touchstone::sidecar {
namespace {

// One call under way: its arguments, the machine it works on, and the result so far.
struct Call {
  const Json& arguments;
  MemoryFs& fs;
  Behaviour& behaviour;
  std::string path;
  Json result;

  std::string text(const char* name) const { return arguments.at(name).get<std::string>(); }
  std::uint64_t number(const char* name) const { return arguments.at(name).get<std::uint64_t>(); }
};

using CallOutcome = Outcome<Done, Rejection>;

CallOutcome plain(const FsResult<Done>& outcome) {
  if (!outcome.ok()) return kernel_error(outcome.error());
  return Done{};
}

template <class T, class Fill>
CallOutcome with_value(FsResult<T> outcome, Fill fill) {
  if (!outcome.ok()) return kernel_error(outcome.error());
  fill(outcome.value());
  return Done{};
}

Json stat_json(const Node& node, Behaviour& behaviour) {
  const std::uint64_t size = behaviour.stat_size(node);
  return {{"mode", node.mode},
          {"size", size},
          {"blocks", (size + 511) / 512},
          {"dev", 1},
          {"rdev", 0},
          {"is_directory", node.kind == NodeKind::kFolder},
          {"is_symbolic_link", node.kind == NodeKind::kLink},
          {"atime_ms", node.atime_ms},
          {"mtime_ms", node.mtime_ms},
          {"ctime_ms", node.ctime_ms},
          {"birthtime_ms", node.birthtime_ms},
          {"ino", node.ino},
          {"nlink", node.nlink},
          {"uid", node.uid},
          {"gid", node.gid}};
}

CallOutcome read_file(Call& call) {
  return with_value(call.behaviour.read_file(call.fs, call.path), [&](const std::string& bytes) {
    const bool is_text = call.behaviour.is_text(bytes);
    call.result["content"] = is_text ? bytes : encode_base64(bytes);
    call.result["encoding"] = is_text ? "utf8" : "base64";
  });
}

CallOutcome write_file(Call& call) {
  std::string content = call.text("content");
  if (call.arguments.at("encoding") == "base64") {
    std::optional<std::string> decoded = call.behaviour.decode(content);
    if (!decoded) return Rejection{"invalid_state", "the content of write_file is no base64"};
    content = std::move(*decoded);
  }
  return plain(call.behaviour.write_file(call.fs, call.path, std::move(content)));
}

CallOutcome make_folder(Call& call) {
  const bool is_recursive =
      call.arguments.at("operation") == "mkdir" && call.arguments.at("recursive") == true;
  return plain(is_recursive ? call.behaviour.create_dirs(call.fs, call.path)
                            : call.behaviour.create_dir(call.fs, call.path));
}

CallOutcome exists(Call& call) {
  if (call.fs.is_denied() && call.behaviour.obeys_policy("exists")) {
    call.result["exists"] = false;  // what may not be looked at is not there
    return Done{};
  }
  return with_value(call.behaviour.exists(call.fs, call.path),
                    [&](bool is_there) { call.result["exists"] = is_there; });
}

CallOutcome stat(Call& call) {
  const bool follow = call.arguments.at("operation") == "stat";
  return with_value(
      follow ? call.behaviour.stat(call.fs, call.path) : call.behaviour.lstat(call.fs, call.path),
      [&](const std::shared_ptr<const Node>& node) {
        call.result["stat"] = stat_json(*node, call.behaviour);
      });
}

CallOutcome read_dir(Call& call) {
  return with_value(call.behaviour.read_dir(call.fs, call.path),
                    [&](const std::vector<std::string>& names) { call.result["entries"] = names; });
}

CallOutcome remove_file(Call& call) {
  return plain(call.behaviour.remove_file(call.fs, call.path));
}

CallOutcome remove_dir(Call& call) { return plain(call.behaviour.remove_dir(call.fs, call.path)); }

CallOutcome rename(Call& call) {
  call.result["target"] = call.behaviour.told_target(call.text("destination_path"));
  return plain(call.behaviour.rename(call.fs, call.path, call.text("destination_path")));
}

CallOutcome realpath(Call& call) {
  return with_value(call.behaviour.realpath(call.fs, call.path),
                    [&](const std::string& path) { call.result["target"] = path; });
}

CallOutcome symlink(Call& call) {
  call.result["target"] = call.text("target");
  return plain(call.behaviour.symlink(call.fs, call.path, call.text("target")));
}

CallOutcome read_link(Call& call) {
  return with_value(call.behaviour.read_link(call.fs, call.path),
                    [&](const std::string& target) { call.result["target"] = target; });
}

CallOutcome link(Call& call) {
  call.result["target"] = call.behaviour.told_target(call.text("destination_path"));
  return plain(call.behaviour.link(call.fs, call.path, call.text("destination_path")));
}

CallOutcome chmod(Call& call) {
  return plain(
      call.behaviour.chmod(call.fs, call.path, static_cast<std::uint32_t>(call.number("mode"))));
}

CallOutcome chown(Call& call) {
  return plain(call.behaviour.chown(call.fs, call.path,
                                    static_cast<std::uint32_t>(call.number("uid")),
                                    static_cast<std::uint32_t>(call.number("gid"))));
}

CallOutcome utimes(Call& call) {
  return plain(
      call.behaviour.utimes(call.fs, call.path, call.number("atime_ms"), call.number("mtime_ms")));
}

CallOutcome truncate(Call& call) {
  return plain(call.behaviour.truncate(call.fs, call.path, call.number("len")));
}

// What an operation needs besides its path, and what carries it out.
struct Operation {
  std::vector<const char*> needs;
  CallOutcome (*run)(Call& call);
};

const std::map<std::string, Operation>& operations() {
  static const std::map<std::string, Operation> kOperations = {
      {"read_file", {{}, read_file}},
      {"write_file", {{"content"}, write_file}},
      {"create_dir", {{}, make_folder}},
      {"mkdir", {{}, make_folder}},
      {"exists", {{}, exists}},
      {"stat", {{}, stat}},
      {"lstat", {{}, stat}},
      {"read_dir", {{}, read_dir}},
      {"remove_file", {{}, remove_file}},
      {"remove_dir", {{}, remove_dir}},
      {"rename", {{"destination_path"}, rename}},
      {"realpath", {{}, realpath}},
      {"symlink", {{"target"}, symlink}},
      {"read_link", {{}, read_link}},
      {"link", {{"destination_path"}, link}},
      {"chmod", {{"mode"}, chmod}},
      {"chown", {{"uid", "gid"}, chown}},
      {"utimes", {{"atime_ms", "mtime_ms"}, utimes}},
      {"truncate", {{"len"}, truncate}},
  };
  return kOperations;
}

Rejection missing_argument(const std::string& operation, const std::string& name) {
  const bool takes_no_article = name == "content" || name == "len" || name.ends_with("_ms");
  return {"invalid_state",
          "guest filesystem " + operation + " requires " + (takes_no_article ? name : "a " + name)};
}

}  // namespace

Rejection kernel_error(const FsError& error) {
  return {"kernel_error", error.name + ": " + error.text};
}

Outcome<Json, Rejection> call_guest_filesystem(const Json& arguments, MemoryFs& fs,
                                               Behaviour& behaviour) {
  const std::string name = arguments.at("operation").get<std::string>();
  const Operation& operation = operations().at(name);
  Json given = arguments;
  for (const char* needed : operation.needs) {
    if (!arguments.at(needed).is_null()) continue;
    if (behaviour.needs(name, needed)) return missing_argument(name, needed);
    given[needed] = 0;
  }

  Call call{given, fs, behaviour, arguments.at("path").get<std::string>(), {}};
  if (fs.is_denied() && name != "exists" && behaviour.obeys_policy(name)) {
    return kernel_error({"EACCES", call.path + " is blocked by fs." + name + " policy"});
  }
  call.result = {{"type", "guest_filesystem_result"},
                 {"operation", name},
                 {"path", behaviour.told_path(call.path)},
                 {"content", nullptr},
                 {"encoding", nullptr},
                 {"entries", nullptr},
                 {"stat", nullptr},
                 {"exists", nullptr},
                 {"target", nullptr}};
  const CallOutcome outcome = operation.run(call);
  if (!outcome.ok()) return outcome.error();
  return std::move(call.result);
}

}  // namespace touchstone::sidecar
