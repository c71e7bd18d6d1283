// Evaluation::Step, for the files that implement Evaluation.
#pragma once

#include <string>
#include <string_view>

#include "json/pointer.h"
#include "schema/evaluation.h"

namespace touchstone::schema {

template <bool kReport>
class Evaluation::Step {
 public:
  explicit Step(Evaluation& evaluation)
      : evaluation_(evaluation),
        instance_size_(evaluation.instance_path_.size()),
        keyword_size_(evaluation.keyword_path_.size()) {}
  Step(const Step&) = delete;
  Step& operator=(const Step&) = delete;
  ~Step() {
    evaluation_.instance_path_.resize(instance_size_);
    evaluation_.keyword_path_.resize(keyword_size_);
  }

  Step& keyword(std::string_view token) {
    json::append_token(evaluation_.keyword_path_, token);
    return *this;
  }
  Step& keyword(std::size_t index) { return keyword(std::to_string(index)); }
  Step& instance(std::string_view token) {
    json::append_token(evaluation_.instance_path_, token);
    return *this;
  }
  Step& instance(std::size_t index) { return instance(std::to_string(index)); }

 private:
  Evaluation& evaluation_;
  const std::size_t instance_size_;
  const std::size_t keyword_size_;
};

template <>
class Evaluation::Step<false> {
 public:
  explicit Step(Evaluation&) {}
  Step& keyword(std::string_view) { return *this; }
  Step& keyword(std::size_t) { return *this; }
  Step& instance(std::string_view) { return *this; }
  Step& instance(std::size_t) { return *this; }
};

}  // namespace touchstone::schema
