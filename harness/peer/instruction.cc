#include "peer/instruction.h"

#include <signal.h>
#include <string.h>
#include <unistd.h>

#include <array>
#include <charconv>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "base/file.h"
#include "base/text.h"
#include "peer/stream_io.h"

namespace touchstone::peer {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;
using base::Result;
using base::Status;

constexpr std::size_t kMaxInput = std::size_t{8} << 20;

// What an instruction needs and what it leaves behind.
struct Context {
  const DoublePlace& place;
  int lifeline;
  Json answer = Json::object();
  std::optional<int> exit_code = {};
  int signal = 0;
};

base::Error wrong(std::string what) { return {base::ExitCode::kBadInput, std::move(what)}; }

Result<std::string> text_member(const Json& object, const char* name) {
  if (object.is_object() && object.contains(name) && object[name].is_string()) {
    return object[name].get<std::string>();
  }
  return wrong(std::string("expected a text \"") + name + "\"");
}

Result<std::string> bytes_of(const Json& value) {
  if (value.is_string()) return value.get<std::string>();
  const Result<std::string> encoded = text_member(value, "base64");
  if (!encoded) return wrong("expected a text or {\"base64\":TEXT}");
  std::optional<std::string> decoded = base::base64_decode(*encoded);
  if (!decoded) return wrong("this is not base64");
  return *std::move(decoded);
}

Status file_error(const char* what, const std::string& path, const std::error_code& code) {
  if (!code) return {};
  return base::Error{base::ExitCode::kHarnessError, std::string(what) + ": " + code.message(),
                     path};
}

Status make_parents(const fs::path& path) {
  std::error_code code;
  if (path.has_parent_path()) fs::create_directories(path.parent_path(), code);
  return file_error("cannot make the folder", path.parent_path().string(), code);
}

Status print(int descriptor, const Json& argument, Context& context) {
  const Result<std::string> bytes = bytes_of(argument);
  if (!bytes) return bytes.error();
  return write_all(descriptor, *bytes, context.lifeline);
}

Status print_output(const Json& argument, Context& context) {
  return print(STDOUT_FILENO, argument, context);
}

Status print_error(const Json& argument, Context& context) {
  return print(STDERR_FILENO, argument, context);
}

Status set_mode(const std::string& path, const Json& argument) {
  if (!argument.contains("mode")) return {};
  const Result<std::string> text = text_member(argument, "mode");
  if (!text) return text.error();
  unsigned mode = 0;
  const char* const end = text->data() + text->size();
  const auto [stop, error] = std::from_chars(text->data(), end, mode, 8);
  if (error != std::errc() || stop != end || mode > 07777) return wrong("a mode is octal digits");
  std::error_code code;
  fs::permissions(path, static_cast<fs::perms>(mode), code);
  return file_error("cannot set the mode", path, code);
}

Status write_a_file(const Json& argument, Context&) {
  const Result<std::string> path = text_member(argument, "path");
  if (!path) return path.error();
  const Result<std::string> content = bytes_of(argument.value("content", Json("")));
  if (!content) return content.error();
  TS_RETURN_IF_ERROR(base::write_file(*path, *content));
  return set_mode(*path, argument);
}

Status make_folder(const Json& argument, Context&) {
  const Result<std::string> path = text_member(argument, "path");
  if (!path) return path.error();
  std::error_code code;
  fs::create_directories(*path, code);
  return file_error("cannot make the folder", *path, code);
}

Status make_link(const Json& argument, Context&) {
  const Result<std::string> path = text_member(argument, "path");
  if (!path) return path.error();
  const Result<std::string> target = text_member(argument, "target");
  if (!target) return target.error();
  TS_RETURN_IF_ERROR(make_parents(*path));
  std::error_code code;
  fs::create_symlink(*target, *path, code);
  return file_error("cannot make the link", *path, code);
}

Status make_double(const Json& argument, Context& context) {
  const Result<std::string> path = text_member(argument, "path");
  if (!path) return path.error();
  std::error_code code;
  const fs::path program = fs::read_symlink("/proc/self/exe", code);
  TS_RETURN_IF_ERROR(file_error("cannot find this program", "/proc/self/exe", code));
  return plant_double(*path, program, context.place.socket_path);
}

Status read_stdin(const Json&, Context& context) {
  std::string input;
  std::array<char, 64 * 1024> room;
  while (input.size() <= kMaxInput) {
    if (!wait_readable(STDIN_FILENO, context.lifeline)) return wrong("the harness is gone");
    const std::optional<std::size_t> got = read_some(STDIN_FILENO, room);
    if (got == std::size_t{0}) {
      if (!base::is_utf8(input)) context.answer["stdin_base64"] = base::base64_encode(input);
      context.answer["stdin"] = std::move(input);
      return {};
    }
    if (got) input.append(room.data(), *got);
  }
  return wrong("standard input is longer than 8 MiB");
}

Status raise_signal(const Json& argument, Context& context) {
  if (!argument.is_string()) return wrong("expected the name of a signal");
  for (int signal = 1; signal < NSIG; ++signal) {
    const char* const name = ::sigabbrev_np(signal);
    if (name != nullptr && argument.get_ref<const std::string&>() == name) context.signal = signal;
  }
  if (context.signal == 0) return wrong("no signal has the name " + argument.dump());
  return {};
}

Status leave(const Json& argument, Context& context) {
  if (!argument.is_number_integer() || argument < 0 || argument > 255) {
    return wrong("an exit code is a number from 0 to 255");
  }
  context.exit_code = argument.get<int>();
  return {};
}

struct Verb {
  std::string_view name;
  Status (*follow)(const Json&, Context&);
};
constexpr Verb kVerbs[] = {
    {"stdout", print_output},   {"stderr", print_error}, {"write", write_a_file},
    {"mkdir", make_folder},     {"link", make_link},     {"double", make_double},
    {"read_stdin", read_stdin}, {"raise", raise_signal}, {"exit", leave}};

Status follow(std::string_view line, Context& context) {
  const Json instruction = Json::parse(line, nullptr, false);
  if (!instruction.is_object() || instruction.size() != 1) {
    return wrong("an instruction is a JSON object with one member");
  }
  const auto member = instruction.begin();
  for (const Verb& verb : kVerbs) {
    if (verb.name == member.key()) return verb.follow(member.value(), context);
  }
  return wrong("there is no instruction \"" + member.key() + "\"");
}

}  // namespace

Obeyed obey(std::string_view line, const DoublePlace& place, int lifeline) {
  Context context{place, lifeline};
  const Status status = follow(line, context);
  if (status) {
    context.answer["done"] = true;
  } else {
    context.answer = {{"error", base::to_string(status.error())}};
  }
  return {context.answer.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n",
          context.exit_code, context.signal};
}

}  // namespace touchstone::peer
