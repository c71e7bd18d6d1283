// RecentValues is a map from keys to T that keeps only so many entries: the newest.
//
// It tells when something was forgotten, since what is not in it may then have been there. Its
// entries lie in one run of memory, because a judge of a million frames asks it millions of times.
// Thread-compatible; cannot fail. A T* is good until the next touch() or erase().
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace touchstone::rules {

// How many open requests, or values that may be referred to, a rule remembers.
inline constexpr std::size_t kMaxRemembered = 65'536;

template <typename T>
class RecentValues {
 public:
  explicit RecentValues(std::size_t limit = kMaxRemembered) : limit_(limit) { clear(); }

  T* find(std::string_view key) {
    const Index found = index_of(key, hash_of(key));
    return found == kNone ? nullptr : &entries_[found].value;
  }

  // The entry of that key, made anew if there is none; it counts as the newest from now on.
  T& touch(std::string_view key) {
    const std::size_t hash = hash_of(key);
    Index index = index_of(key, hash);
    if (index == kNone) {
      index = add(key, hash);
    } else {
      take_from_line(index);
    }
    append_to_line(index);
    return entries_[index].value;
  }

  void erase(std::string_view key) {
    const Index found = index_of(key, hash_of(key));
    if (found != kNone) erase(found);
  }

  void clear() {
    entries_.clear();
    buckets_.assign(kFirstBuckets, kNone);
    oldest_ = newest_ = free_ = kNone;
    size_ = 0;
  }

  bool forgot() const { return forgot_; }

  // Calls `call` with each key and value, oldest first.
  template <typename Call>
  void for_each(const Call& call) const {
    for (Index at = oldest_; at != kNone; at = entries_[at].newer) {
      call(entries_[at].key, entries_[at].value);
    }
  }

 private:
  using Index = std::uint32_t;
  static constexpr Index kNone = std::numeric_limits<Index>::max();
  static constexpr std::size_t kFirstBuckets = 16;  // a power of two, as are all later sizes

  struct Entry {
    std::string key;
    std::size_t hash = 0;
    T value{};
    Index next = kNone;   // in the same bucket, or of the free entries
    Index older = kNone;  // in the line from the oldest to the newest
    Index newer = kNone;
  };

  static std::size_t hash_of(std::string_view key) { return std::hash<std::string_view>()(key); }
  Index& bucket(std::size_t hash) { return buckets_[hash & (buckets_.size() - 1)]; }

  Index index_of(std::string_view key, std::size_t hash) {
    Index at = bucket(hash);
    while (at != kNone && (entries_[at].hash != hash || entries_[at].key != key)) {
      at = entries_[at].next;
    }
    return at;
  }

  // An entry that is in its bucket, but not yet in the line.
  Index add(std::string_view key, std::size_t hash) {
    if (size_ == limit_) {
      forgot_ = true;
      erase(oldest_);
    }
    if (size_ == buckets_.size()) grow();
    Index index = free_;
    if (index == kNone) {
      index = static_cast<Index>(entries_.size());
      entries_.emplace_back();
    } else {
      free_ = entries_[index].next;
    }
    Entry& entry = entries_[index];
    entry.key = key;
    entry.hash = hash;
    entry.value = T{};
    entry.next = bucket(hash);
    bucket(hash) = index;
    ++size_;
    return index;
  }

  void erase(Index index) {
    Index* link = &bucket(entries_[index].hash);
    while (*link != index) link = &entries_[*link].next;
    *link = entries_[index].next;
    take_from_line(index);
    entries_[index].next = free_;
    free_ = index;
    --size_;
  }

  void append_to_line(Index index) {
    entries_[index].older = newest_;
    entries_[index].newer = kNone;
    (newest_ == kNone ? oldest_ : entries_[newest_].newer) = index;
    newest_ = index;
  }

  void take_from_line(Index index) {
    const Entry& entry = entries_[index];
    (entry.older == kNone ? oldest_ : entries_[entry.older].newer) = entry.newer;
    (entry.newer == kNone ? newest_ : entries_[entry.newer].older) = entry.older;
  }

  void grow() {
    buckets_.assign(buckets_.size() * 2, kNone);
    for (Index at = oldest_; at != kNone; at = entries_[at].newer) {
      entries_[at].next = bucket(entries_[at].hash);
      bucket(entries_[at].hash) = at;
    }
  }

  std::size_t limit_;
  bool forgot_ = false;
  std::size_t size_ = 0;
  std::vector<Entry> entries_;
  std::vector<Index> buckets_;
  Index oldest_ = kNone;
  Index newest_ = kNone;
  Index free_ = kNone;
};

}  // namespace touchstone::rules
