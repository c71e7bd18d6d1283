#include "bundle/signing.h"

#include "bundle/envelope.h"
#include "support/catch.h"

namespace touchstone::bundle {
namespace {

// RFC 8032, section 7.1, the second test: secret key, public key and signature of one byte.
const char* const kSecretPem =
    "-----BEGIN PRIVATE KEY-----\n"
    "MC4CAQAwBQYDK2VwBCIEIEzNCJso/5banbbDRuwRTg9bijGfNaumJNqM9u1PuKb7\n"
    "-----END PRIVATE KEY-----\n";

std::string from_hex(std::string_view hex) {
  std::string bytes;
  for (std::size_t i = 0; i + 1 < hex.size(); i += 2) {
    bytes += static_cast<char>(std::stoi(std::string(hex.substr(i, 2)), nullptr, 16));
  }
  return bytes;
}

TEST_CASE("signs and checks as others do") {
  const auto key = SigningKey::from_pem(kSecretPem, "k.pem");
  REQUIRE(key.ok());

  const std::string signature = key->sign("r");

  CHECK(signature == from_hex("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                              "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"));
  CHECK(key->public_key().verifies("r", signature));
  CHECK_FALSE(key->public_key().verifies("s", signature));
  CHECK_FALSE(key->public_key().verifies("r", signature.substr(1)));
  CHECK_FALSE(SigningKey::make().public_key().verifies("r", signature));
}

TEST_CASE("keys go into PEM and back") {
  const SigningKey key = SigningKey::make();

  const auto again = SigningKey::from_pem(key.pem(), "k.pem");
  const auto pub = PublicKey::from_pem(key.public_key().pem(), "k.pub.pem");

  REQUIRE(again.ok());
  REQUIRE(pub.ok());
  CHECK(again->sign("x") == key.sign("x"));
  CHECK(pub->id() == key.public_key().id());
  CHECK(pub->verifies("x", key.sign("x")));
}

TEST_CASE("what is no Ed25519 key is refused") {
  CHECK_FALSE(SigningKey::from_pem("hello", "k.pem").ok());
  CHECK_FALSE(PublicKey::from_pem(kSecretPem, "k.pem").ok());
  CHECK_FALSE(PublicKey::from_pem("", "k.pem").ok());
}

TEST_CASE("the pre-authentication encoding is that of DSSE") {
  CHECK(pre_authentication("http://example.com/HelloWorld", "hello world") ==
        "DSSEv1 29 http://example.com/HelloWorld 11 hello world");
}

TEST_CASE("an envelope is read as it was written, and no otherwise") {
  const SigningKey key = SigningKey::make();
  const std::string text = to_json(seal("a/b", "payload", key));

  const auto read = read_envelope(text, "e.json");

  REQUIRE(read.ok());
  CHECK(read->payload == "payload");
  CHECK(verifies(*read, key.public_key()));
  CHECK_FALSE(verifies(*read, SigningKey::make().public_key()));
  for (std::size_t at = 0; at < text.size(); ++at) {
    std::string changed = text;
    changed[at] = static_cast<char>(changed[at] ^ 1);
    const auto other = read_envelope(changed, "e.json");
    INFO("byte " << at);
    CHECK_FALSE((other.ok() && verifies(*other, key.public_key())));
  }
}

}  // namespace
}  // namespace touchstone::bundle
