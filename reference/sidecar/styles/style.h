// A style is the reference sidecar doing in another way what the contract leaves open.
//
// `back_end` decides otherwise about files, `rewrite` changes the frames that go out; either may be
// missing. Registration happens during static initialisation; not thread-safe.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "sidecar/behaviour.h"

namespace touchstone::sidecar {

// What becomes of the frames of a connection, one after the other.
class Rewriter {
 public:
  virtual ~Rewriter() = default;
  virtual std::string rewritten(std::string payload) { return payload; }
  virtual std::size_t bytes_a_write() { return 0; }  // 0: a frame in one write
};

struct Style {
  std::string name;
  std::string does;
  std::string allowed_by;
  std::unique_ptr<Behaviour> (*back_end)();
  std::unique_ptr<Rewriter> (*rewriter)();
};

std::vector<Style>& styles();

struct RegisterStyle {
  explicit RegisterStyle(Style style) { styles().push_back(std::move(style)); }
};

template <class T>
std::unique_ptr<Behaviour> make_back_end() {
  return std::make_unique<T>();
}

template <class T>
std::unique_ptr<Rewriter> make_rewriter() {
  return std::make_unique<T>();
}

}  // namespace touchstone::sidecar
