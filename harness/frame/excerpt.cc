#include "frame/excerpt.h"

#include <algorithm>

namespace touchstone::frame {

Excerpt::Excerpt(std::size_t head_bytes, std::size_t tail_bytes)
    : head_limit_(head_bytes), tail_limit_(tail_bytes) {
  head_.reserve(head_limit_);
  tail_.reserve(2 * tail_limit_);
}

void Excerpt::append(std::string_view bytes) {
  digest_.update(bytes);
  total_bytes_ += bytes.size();
  const std::size_t to_head = std::min(bytes.size(), head_limit_ - head_.size());
  head_.append(bytes.substr(0, to_head));
  append_tail(bytes.substr(to_head));
}

void Excerpt::append_tail(std::string_view bytes) {
  if (bytes.size() >= tail_limit_) {
    tail_.assign(bytes.substr(bytes.size() - tail_limit_));
    return;
  }
  // Twice the room, so that old bytes are moved out once per tail_limit_ new ones.
  if (tail_.size() + bytes.size() > 2 * tail_limit_) tail_.erase(0, tail_.size() - tail_limit_);
  tail_.append(bytes);
}

Excerpt::Summary Excerpt::finish() {
  if (tail_.size() > tail_limit_) tail_.erase(0, tail_.size() - tail_limit_);
  return {head_ + tail_, head_.size(), digest_.finish()};
}

}  // namespace touchstone::frame
