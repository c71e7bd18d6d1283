// Codec is what the codecs of this folder have in common; Splitter picks one.
//
// push() and finish() are called by Splitter alone, which never calls push() after finish().
#pragma once

#include <cstddef>
#include <string_view>

#include "frame/frame.h"

namespace touchstone::frame {

class Codec {
 public:
  virtual ~Codec() = default;
  virtual void push(std::string_view chunk, FrameSink& sink) = 0;
  virtual void finish(FrameSink& sink) = 0;
  virtual bool lost() const { return false; }
  virtual std::size_t held_bytes() const = 0;
};

}  // namespace touchstone::frame
