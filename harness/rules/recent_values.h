// RecentValues is a map from keys to T that keeps only so many entries: the newest.
//
// It tells when something was forgotten, since what is not in it may then have been there.
// Thread-compatible; cannot fail.
#pragma once

#include <cstddef>
#include <iterator>
#include <list>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace touchstone::rules {

// How many open requests, or values that may be referred to, a rule remembers.
inline constexpr std::size_t kMaxRemembered = 65'536;

template <typename T>
class RecentValues {
 public:
  struct Entry {
    std::string key;
    T value;
  };

  explicit RecentValues(std::size_t limit = kMaxRemembered) : limit_(limit) {}

  T* find(std::string_view key) {
    const auto found = by_key_.find(key);
    return found == by_key_.end() ? nullptr : &found->second->value;
  }

  // The entry of that key, made anew if there is none; it counts as the newest from now on.
  T& touch(std::string_view key) {
    const auto found = by_key_.find(key);
    if (found != by_key_.end()) {
      entries_.splice(entries_.end(), entries_, found->second);
      return found->second->value;
    }
    if (entries_.size() == limit_) {
      forgot_ = true;
      erase(entries_.begin());
    }
    entries_.push_back({std::string(key), T()});
    by_key_.emplace(entries_.back().key, std::prev(entries_.end()));
    return entries_.back().value;
  }

  void erase(std::string_view key) {
    const auto found = by_key_.find(key);
    if (found != by_key_.end()) erase(found->second);
  }
  void clear() {
    by_key_.clear();
    entries_.clear();
  }

  bool forgot() const { return forgot_; }
  // Oldest first.
  const std::list<Entry>& entries() const { return entries_; }

 private:
  void erase(typename std::list<Entry>::iterator entry) {
    by_key_.erase(entry->key);
    entries_.erase(entry);
  }

  std::size_t limit_;
  bool forgot_ = false;
  std::list<Entry> entries_;  // its keys are what by_key_ views
  std::unordered_map<std::string_view, typename std::list<Entry>::iterator> by_key_;
};

}  // namespace touchstone::rules
