#include "bundle/manifest.h"

#include <nlohmann/json.hpp>
#include <utility>

#include "base/digest.h"
#include "bundle/pointed.h"
#include "json/document.h"

namespace touchstone::bundle {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kFormat = "touchstone.bundle/1";
// What two certifications of one unit need not have alike.
constexpr const char* kVaries[] = {
    "manifest.json: /started, /machine/calibration, and digests of what is named here",
    "recordings: times, process ids, folders and ports of a case, and how bytes were cut in chunks",
    "result.json: times",
    "key.pub.pem and the signature, unless the same key is given",
};

Json json_of(const Manifest& manifest) {
  Json json;
  json["format"] = kFormat;
  json["touchstone"] = {{"version", manifest.touchstone_version},
                        {"digest", manifest.touchstone_digest}};
  json["contract"] = manifest.contract;
  json["revision"] = manifest.revision;
  json["speaks"] = manifest.speaks;
  json["contract_digest"] = manifest.contract_digest;
  json["profile"] = manifest.profile;
  json["started"] = manifest.started;
  json["unit"] = {{"argv", manifest.unit.argv},
                  {"executable", manifest.unit.executable},
                  {"version", manifest.unit.version},
                  {"digest", manifest.unit.digest}};
  json["machine"] = {{"isolation", manifest.machine.isolation},
                     {"degraded", manifest.machine.degraded},
                     {"calibration", manifest.machine.calibration},
                     {"cores", manifest.machine.cores}};
  json["redactions"] = Json::array();
  for (const Redaction& one : manifest.redactions) {
    json["redactions"].push_back({{"token", one.token}, {"what", one.what}, {"times", one.times}});
  }
  json["varies"] = kVaries;
  json["files"] = Json::array();
  for (const Manifest::Entry& one : manifest.files) {
    json["files"].push_back({{"path", one.path}, {"digest", one.digest}, {"bytes", one.bytes}});
  }
  return json;
}

std::string dump(const Json& json) {
  return json.dump(2, ' ', /*ensure_ascii=*/true, Json::error_handler_t::replace) + "\n";
}

// An in-toto digest set: without "sha256:".
Json digest_set(const std::string& digest) {
  const std::size_t colon = digest.find(':');
  return {{"sha256", colon == std::string::npos ? digest : digest.substr(colon + 1)}};
}

}  // namespace

std::vector<Manifest::Entry> entries_of(const std::vector<File>& files) {
  std::vector<Manifest::Entry> entries;
  for (const File& file : files) {
    entries.push_back({file.path, base::sha256(file.bytes), file.bytes.size()});
  }
  return entries;
}

std::string to_json(const Manifest& manifest) { return dump(json_of(manifest)); }

base::Result<Manifest> read_manifest(std::string_view text, const std::string& name) {
  const base::Error odd{
      base::ExitCode::kBadInput,
      "this is no manifest of format " + std::string(kFormat) + ", as certify writes it", name, ""};
  const auto document = json::Document::parse(std::string(text));
  if (!document) return odd;
  const Pointed json(document->root());
  Manifest read;
  read.touchstone_version = json.text("/touchstone/version");
  read.touchstone_digest = json.text("/touchstone/digest");
  read.contract = json.text("/contract");
  read.revision = json.text("/revision");
  read.speaks = json.text("/speaks");
  read.contract_digest = json.text("/contract_digest");
  read.profile = json.text("/profile");
  read.started = json.text("/started");
  read.unit.argv = json.texts("/unit/argv");
  read.unit.executable = json.text("/unit/executable");
  read.unit.version = json.text("/unit/version");
  read.unit.digest = json.text("/unit/digest");
  read.machine.isolation = json.text("/machine/isolation");
  read.machine.degraded = json.texts("/machine/degraded");
  read.machine.calibration = json.real("/machine/calibration");
  read.machine.cores = static_cast<unsigned>(json.natural("/machine/cores"));
  for (const Pointed& one : json.list("/redactions")) {
    read.redactions.push_back({one.text("/token"), one.text("/what"), one.natural("/times")});
  }
  for (const Pointed& one : json.list("/files")) {
    read.files.push_back({one.text("/path"), one.text("/digest"), one.natural("/bytes")});
  }
  if (to_json(read) != text) return odd;
  return read;
}

std::string statement_of(const Manifest& manifest, const run::RunResult& result) {
  Json json;
  json["_type"] = "https://in-toto.io/Statement/v1";
  json["subject"] = Json::array();
  json["subject"].push_back(
      {{"name", kManifestPath}, {"digest", digest_set(base::sha256(to_json(manifest)))}});
  const std::string& file = manifest.unit.executable;
  json["subject"].push_back(
      {{"name", file.substr(file.rfind('/') + 1)}, {"digest", digest_set(manifest.unit.digest)}});
  json["predicateType"] = "https://in-toto.io/attestation/test-result/v0.1";
  Json passed = Json::array();
  Json warned = Json::array();
  Json failed = Json::array();
  for (const run::RequirementResult& one : result.requirements) {
    if (one.verdict == record::Verdict::kPass) passed.push_back(one.id);
    if (one.verdict == record::Verdict::kWarn) warned.push_back(one.id);
    if (one.verdict == record::Verdict::kFail) failed.push_back(one.id);
  }
  Json& predicate = json["predicate"];
  predicate["result"] = result.conformant ? "PASSED" : "FAILED";
  predicate["configuration"] = Json::array();
  predicate["configuration"].push_back(
      {{"name", manifest.contract + "@" + manifest.profile + " " + manifest.revision},
       {"digest", digest_set(manifest.contract_digest)}});
  predicate["configuration"].push_back({{"name", "touchstone " + manifest.touchstone_version},
                                        {"digest", digest_set(manifest.touchstone_digest)}});
  predicate["passedTests"] = std::move(passed);
  predicate["warnedTests"] = std::move(warned);
  predicate["failedTests"] = std::move(failed);
  return json.dump(-1, ' ', /*ensure_ascii=*/true, Json::error_handler_t::replace);
}

}  // namespace touchstone::bundle
