#include <utility>

#include "contract/frame_kinds.h"

namespace touchstone::contract {
namespace {

// Two ids are one when JSON says so, but for 1 and 1.0: nobody may change an id's spelling.
std::string id_text(json::Value id) {
  if (id.is_string()) return '"' + std::string(id.as_string());
  return std::string(id.raw());
}

}  // namespace

void Conversation::Requests::add(std::string id, std::string_view method, std::uint64_t age) {
  remove(id);
  ids_by_age.emplace(age, id);
  by_id.emplace(std::move(id), Request{std::string(method), age});
  if (by_id.size() > kMaxOpen) remove(std::string(ids_by_age.begin()->second));
}

void Conversation::Requests::remove(const std::string& id) {
  const auto found = by_id.find(id);
  if (found == by_id.end()) return;
  ids_by_age.erase(found->second.age);
  by_id.erase(found);
}

Direction Conversation::opposite(Direction direction) {
  return direction == Direction::kIn ? Direction::kOut : Direction::kIn;
}

Conversation::Requests& Conversation::requests(Direction direction) {
  return direction == Direction::kIn ? open_in_ : open_out_;
}

void Conversation::note(Direction direction, json::Value frame) {
  const std::optional<json::Value> id = frame.find("id");
  if (!id) return;
  const std::optional<json::Value> method = frame.find("method");
  if (!method) {
    requests(opposite(direction)).remove(id_text(*id));
  } else if (method->is_string()) {
    requests(direction).add(id_text(*id), method->as_string(), next_age_++);
  }
}

std::optional<std::string> Conversation::method_of(Direction response_direction,
                                                   json::Value response) const {
  const std::optional<json::Value> id = response.find("id");
  if (!id) return std::nullopt;
  const Requests& open = opposite(response_direction) == Direction::kIn ? open_in_ : open_out_;
  const auto found = open.by_id.find(id_text(*id));
  if (found == open.by_id.end()) return std::nullopt;
  return found->second.method;
}

}  // namespace touchstone::contract
