// contract::FrameKinds picks the schema of a frame, by direction and by what it says of itself.
//
// A response on a JSON-RPC lane is known by its request, so the picker is told of every frame in
// order through a Conversation. Compiled once; read-only afterwards.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "json/value.h"
#include "yaml/node.h"

namespace touchstone::schema {
class Schema;
}  // namespace touchstone::schema

namespace touchstone::contract {

// Which way a frame goes on its lane: into the unit or peer's child, or out of it.
enum class Direction : std::uint8_t { kIn, kOut };

// Remembers the methods of open requests of one lane, by id and direction. Bounded: the oldest
// are forgotten past kMaxOpen ids.
class Conversation {
 public:
  static constexpr std::size_t kMaxOpen = 65'536;

  // Notes a JSON-RPC request; call for every frame, after its schema was picked.
  void note(Direction direction, json::Value frame);
  // The method of the request that a response answers, if it is known.
  std::optional<std::string> method_of(Direction response_direction, json::Value response) const;

 private:
  // The open requests that went one way.
  struct Requests {
    struct Request {
      std::string method;
      std::uint64_t age;
    };
    std::map<std::string, Request> by_id;  // id as JSON text
    std::map<std::uint64_t, std::string> ids_by_age;

    void add(std::string id, std::string_view method, std::uint64_t age);
    void remove(const std::string& id);
  };
  static Direction opposite(Direction direction);
  Requests& requests(Direction direction);

  Requests open_in_;
  Requests open_out_;
  std::uint64_t next_age_ = 0;
};

class FrameKinds {
 public:
  FrameKinds();
  ~FrameKinds();
  FrameKinds(FrameKinds&&) noexcept;
  FrameKinds& operator=(FrameKinds&&) noexcept;

  // `kinds` is the node below `frames: {in, out}`; `schemas` compiles "FILE#POINTER".
  using CompileSchema = std::function<base::Result<std::shared_ptr<const schema::Schema>>(
      std::string_view reference)>;
  static base::Result<FrameKinds> compile(const yaml::File& file, const yaml::Node& kinds,
                                          const CompileSchema& schemas);

  // Every schema that may be picked, each once.
  std::vector<const schema::Schema*> schemas() const;

  // The schema of a frame, nullptr when the contract has none for it.
  const schema::Schema* pick(Direction direction, json::Value frame,
                             const Conversation& conversation) const;
  // The words by which it was picked, e.g. "response/prompt": the frame's kind for people.
  std::string describe(Direction direction, json::Value frame,
                       const Conversation& conversation) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace touchstone::contract
