// The ranges behind Value::items() and Value::members(). Included by json/value.h.
//
// Their iterators are two words, read the tape in order and stay valid as long as the value.
#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>

#include "base/check.h"
#include "json/tape.h"
#include "json/value.h"

namespace touchstone::json {

class Value::ItemRange {
 public:
  class Iterator {
   public:
    using iterator_category = std::input_iterator_tag;
    using value_type = Value;
    using difference_type = std::ptrdiff_t;
    using pointer = void;
    using reference = Value;

    Iterator() = default;
    Iterator(const Tape* tape, std::uint32_t node) : tape_(tape), node_(node) {}
    Value operator*() const { return tape_->value(node_); }
    Iterator& operator++() {
      node_ = tape_->after(node_);
      return *this;
    }
    Iterator operator++(int) {
      Iterator before = *this;
      ++*this;
      return before;
    }
    friend bool operator==(const Iterator& a, const Iterator& b) { return a.node_ == b.node_; }

   private:
    const Tape* tape_ = nullptr;
    std::uint32_t node_ = 0;
  };

  ItemRange() = default;
  ItemRange(const Tape* tape, std::uint32_t first, std::uint32_t end)
      : begin_(tape, first), end_(tape, end) {}
  Iterator begin() const { return begin_; }
  Iterator end() const { return end_; }

 private:
  Iterator begin_;
  Iterator end_;
};

class Value::MemberRange {
 public:
  class Iterator {
   public:
    using iterator_category = std::input_iterator_tag;
    using value_type = Member;
    using difference_type = std::ptrdiff_t;
    using pointer = void;
    using reference = Member;

    Iterator() = default;
    Iterator(const Tape* tape, std::uint32_t node) : tape_(tape), node_(node) {}
    Member operator*() const { return {tape_->string(node_), tape_->value(node_ + 1)}; }
    // The current name as a string value of its own.
    Value name_value() const { return tape_->value(node_); }
    // The hash_name() of the current name, without computing it again.
    std::uint32_t name_hash() const { return tape_->node(node_).extra(); }
    Iterator& operator++() {
      node_ = tape_->after(node_ + 1);
      return *this;
    }
    Iterator operator++(int) {
      Iterator before = *this;
      ++*this;
      return before;
    }
    friend bool operator==(const Iterator& a, const Iterator& b) { return a.node_ == b.node_; }

   private:
    const Tape* tape_ = nullptr;
    std::uint32_t node_ = 0;
  };

  MemberRange() = default;
  MemberRange(const Tape* tape, std::uint32_t first, std::uint32_t end)
      : begin_(tape, first), end_(tape, end) {}
  Iterator begin() const { return begin_; }
  Iterator end() const { return end_; }

 private:
  Iterator begin_;
  Iterator end_;
};

inline Value::ItemRange Value::items() const {
  if (!is_array()) return {};
  return {tape_, node_ + 1, tape_->node(node_).link};
}

inline Value::MemberRange Value::members() const {
  if (!is_object()) return {};
  return {tape_, node_ + 1, tape_->node(node_).link};
}

inline Kind Value::kind() const {
  return tape_ == nullptr ? Kind::kNull : tape_->node(node_).kind();
}

inline std::string_view Value::as_string() const {
  TS_CHECK(is_string());
  return tape_->string(node_);
}

inline Number Value::as_number() const {
  TS_CHECK(is_number());
  return Number(tape_->raw(node_));
}

inline std::size_t Value::size() const {
  return is_array() || is_object() ? tape_->node(node_).extra() : 0;
}

inline Value Tape::value(std::uint32_t index) const { return Value(this, index); }

}  // namespace touchstone::json
