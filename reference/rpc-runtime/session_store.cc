#include "session_store.h"

#include <sys/random.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <system_error>
#include <utility>

#include "behaviour.h"
#include "text_file.h"

namespace touchstone::rpc_runtime {

namespace fs = std::filesystem;

namespace {

// Names of chains and sessions; anything else must not become part of a path.
bool is_name(const std::string& text) {
  return !text.empty() && text.size() <= 40 && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
}

}  // namespace

SessionStore::SessionStore(fs::path base, fs::path home, Behaviour& behaviour)
    : base_(std::move(base)), folder_(std::move(home) / "sessions"), behaviour_(behaviour) {}

std::string SessionStore::fresh_id(const std::string& current) const {
  if (const auto fixed = behaviour_.first_id(); fixed && current.empty()) return *fixed;
  std::array<char, 32> drawn{};
  std::string id;
  std::error_code ignored;
  do {
    const std::time_t now = std::time(nullptr);
    std::tm utc{};
    gmtime_r(&now, &utc);
    std::uint16_t random = 0;
    // A failing generator leaves zero; the loop then waits for the next second's id.
    const bool has_luck = getrandom(&random, sizeof random, 0) == sizeof random;
    std::strftime(drawn.data(), drawn.size(), "%Y%m%d-%H%M%S", &utc);
    std::snprintf(drawn.data() + 15, drawn.size() - 15, "-%04x", has_luck ? unsigned{random} : 0U);
    id = behaviour_.session_id(drawn.data());
  } while (current == id || fs::exists(folder_ / (id + ".json"), ignored));
  return id;
}

std::vector<std::string> SessionStore::ids() const {
  std::vector<std::string> ids;
  std::error_code error;
  for (fs::directory_iterator at(folder_, error), end; !error && at != end; at.increment(error)) {
    if (at->path().extension() == ".json") ids.push_back(at->path().stem().string());
  }
  std::sort(ids.begin(), ids.end());
  return ids;
}

Fallible<Session> SessionStore::load(const std::string& id) const {
  const fs::path path = folder_ / (id + ".json");
  const auto text = read_text_file(path);
  if (!text) return Failure{"cannot read " + path.string()};
  auto session = Session::from_json(parse_json(*text));
  if (!session) return Failure{path.string() + " is " + session.why()};
  return session;
}

std::optional<std::string> SessionStore::head_of_chain(const std::string& name) const {
  if (!is_name(name)) return std::nullopt;
  const auto text = read_text_file(base_ / "chains" / (name + ".json"));
  if (!text) return std::nullopt;
  const std::string head = string_or(parse_json(*text), "head", "");
  return head.empty() ? std::nullopt : std::optional(head);
}

std::optional<std::string> SessionStore::id_by_name(const std::string& name) const {
  if (!is_name(name)) return std::nullopt;
  for (const std::string& id : ids()) {
    const auto session = load(id);
    if (session && string_or(session->carried, "name", "") == name) return id;
  }
  return std::nullopt;
}

Fallible<Session> SessionStore::find(const std::string& what) const {
  const auto head = head_of_chain(what);
  if (!head) {
    if (const auto named = id_by_name(what)) return load(*named);
  }
  const std::string& fragment = head ? *head : what;
  std::vector<std::string> matches;
  for (const std::string& id : ids()) {
    if (id == fragment) return load(id);
    if (behaviour_.finds_by_part() && id.find(fragment) != std::string::npos) {
      matches.push_back(id);
    }
  }
  if (matches.empty()) return Failure{"no session matching '" + what + "'"};
  if (matches.size() > 1 && behaviour_.refuses_ambiguous_fragment()) {
    return Failure{"ambiguous: " + std::to_string(matches.size()) + " sessions match '" + what +
                   "'"};
  }
  return load(matches.back());
}

std::optional<std::string> SessionStore::save(Session& session) const {
  if (session.messages.empty() && !behaviour_.saves_empty_session()) return std::nullopt;
  session.updated_at = timestamp();
  if (behaviour_.rewrites_title()) {
    session.title = title_of(Json::array({session.messages.back()}));
  }
  const fs::path path = folder_ / (session.id + ".json");
  const std::string text = behaviour_.written_session(session.to_json());
  return behaviour_.saves_in_place() ? write_text_file(path, text) : replace_text_file(path, text);
}

void SessionStore::note_start(const Session& session) const {
  std::error_code ignored;
  fs::create_directories(base_ / "sessions", ignored);
  std::ofstream index(base_ / "sessions" / "index.jsonl", std::ios::app);
  index << dump({{"id", session.id}, {"started_at", timestamp()}, {"model", session.model}})
        << '\n';
}

}  // namespace touchstone::rpc_runtime
