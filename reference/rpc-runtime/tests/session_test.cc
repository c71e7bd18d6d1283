#include "session.h"

#include "settings.h"
#include "support/catch.h"
#include "usage.h"

namespace touchstone::rpc_runtime {

TEST_CASE("the title is the first 80 characters of the first user text and stays") {
  Session session;
  session.add_message("user", Json::array());
  CHECK(session.title.empty());

  std::string text;
  for (int i = 0; i < 100; ++i) text += "é";
  session.add_message("user", text);
  session.add_message("user", "later");

  CHECK(session.title == text.substr(0, 160));
}

TEST_CASE("a session comes back from its document with what it does not know") {
  Session session;
  session.id = "20260101-000000-abcd";
  session.model = "m";
  session.total_input_tokens = 7;
  session.created_at = "2026-01-01T00:00:00Z";
  session.add_message("user", "hi");
  session.carried = {{"name", "my-name"}, {"parent_session", "p"}};

  const auto read = Session::from_json(session.to_json());

  REQUIRE(read);
  CHECK(read->to_json() == session.to_json());
  CHECK(read->carried == session.carried);
}

TEST_CASE("a document without id or messages is no session") {
  CHECK_FALSE(Session::from_json(Json{{"id", "x"}}));
  CHECK_FALSE(Session::from_json(Json{{"api_messages", Json::array()}}));
  CHECK_FALSE(Session::from_json(Json(Json::value_t::discarded)));
}

TEST_CASE("usage is summed, and its model is the first one named") {
  Usage sum;
  Usage first;
  first.input_tokens = 2;
  first.cache_creation_5m = 1;
  Usage second;
  second.input_tokens = 3;
  second.model = "a";
  Usage third;
  third.model = "b";

  for (const Usage& report : {first, second, third}) sum.add(report);

  CHECK(sum.to_json() == Json{{"input_tokens", 5},
                              {"output_tokens", 0},
                              {"cache_read_input_tokens", 0},
                              {"cache_creation_input_tokens", 0},
                              {"cache_creation_5m", 1},
                              {"model", "a"}});
}

TEST_CASE("config lines are keys and values, comments and noise aside") {
  const auto config = parse_config("# c\n model = a:b:c \nnoise\nx=\n\nprovider.local.url = u=v\n");

  CHECK(config.at("model") == "a:b:c");
  CHECK(config.at("provider.local.url") == "u=v");
  CHECK(config.size() == 3);
}

TEST_CASE("options are read in both forms, and others are usage errors") {
  const auto options = parse_options({"--continue=a", "-m", "b", "--system", "c d"});

  REQUIRE(options);
  CHECK(options->resume == "a");
  CHECK(options->model == "b");
  CHECK(options->system == "c d");
  CHECK_FALSE(parse_options({"--nope"}));
  CHECK_FALSE(parse_options({"--model"}));
}

}  // namespace touchstone::rpc_runtime
