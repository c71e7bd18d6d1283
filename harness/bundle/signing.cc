#include "bundle/signing.h"

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>

#include <limits>

#include "base/check.h"
#include "base/digest.h"

namespace touchstone::bundle {
namespace {

constexpr std::size_t kKeyBytes = 32;
constexpr std::size_t kSignatureBytes = 64;

using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;
using Bio = std::unique_ptr<BIO, decltype(&BIO_free)>;
using Context = std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)>;

const unsigned char* bytes_of(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

Bio reading(std::string_view text) {
  TS_CHECK(text.size() <= static_cast<std::size_t>(std::numeric_limits<int>::max()));
  return {BIO_new_mem_buf(text.data(), static_cast<int>(text.size())), &BIO_free};
}

std::string taken(BIO* bio) {
  char* data = nullptr;
  const long size = BIO_get_mem_data(bio, &data);
  return {data, static_cast<std::size_t>(size)};
}

std::string raw_public(const EVP_PKEY* key) {
  std::string raw(kKeyBytes, '\0');
  std::size_t size = raw.size();
  TS_CHECK(EVP_PKEY_get_raw_public_key(key, reinterpret_cast<unsigned char*>(raw.data()), &size) ==
           1);
  return raw;
}

std::string public_pem(EVP_PKEY* key) {
  const Bio out(BIO_new(BIO_s_mem()), &BIO_free);
  TS_CHECK(PEM_write_bio_PUBKEY(out.get(), key) == 1);
  return taken(out.get());
}

// A password is never asked for on the terminal: there is none.
int no_password(char*, int, int, void*) { return -1; }

bool is_ed25519(const Key& key) { return key && EVP_PKEY_id(key.get()) == EVP_PKEY_ED25519; }

}  // namespace

base::Result<PublicKey> PublicKey::from_pem(std::string_view pem, const std::string& name) {
  const Bio in = reading(pem);
  const Key key(PEM_read_bio_PUBKEY(in.get(), nullptr, &no_password, nullptr), &EVP_PKEY_free);
  if (!is_ed25519(key)) {
    return base::Error{base::ExitCode::kBadInput, "this is no public Ed25519 key in PEM form", name,
                       "openssl pkey -in PRIVATE.pem -pubout makes one of a private key"};
  }
  PublicKey made;
  made.raw_ = raw_public(key.get());
  made.pem_ = public_pem(key.get());
  made.id_ = base::sha256(made.raw_);
  return made;
}

bool PublicKey::verifies(std::string_view bytes, std::string_view signature) const {
  if (signature.size() != kSignatureBytes) return false;
  const Key key(EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, bytes_of(raw_), raw_.size()),
                &EVP_PKEY_free);
  const Context context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
  TS_CHECK(EVP_DigestVerifyInit(context.get(), nullptr, nullptr, nullptr, key.get()) == 1);
  return EVP_DigestVerify(context.get(), bytes_of(signature), signature.size(), bytes_of(bytes),
                          bytes.size()) == 1;
}

SigningKey SigningKey::make() {
  EVP_PKEY* const made = EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519");
  TS_CHECK(made != nullptr);
  SigningKey key;
  key.key_ = std::shared_ptr<EVP_PKEY>(made, &EVP_PKEY_free);
  key.public_.raw_ = raw_public(made);
  key.public_.pem_ = public_pem(made);
  key.public_.id_ = base::sha256(key.public_.raw_);
  return key;
}

base::Result<SigningKey> SigningKey::from_pem(std::string_view pem, const std::string& name) {
  const Bio in = reading(pem);
  Key read(PEM_read_bio_PrivateKey(in.get(), nullptr, &no_password, nullptr), &EVP_PKEY_free);
  if (!is_ed25519(read)) {
    return base::Error{base::ExitCode::kBadInput,
                       "this is no private Ed25519 key in PEM form without a password", name,
                       "openssl genpkey -algorithm ed25519 makes one"};
  }
  auto pub = PublicKey::from_pem(public_pem(read.get()), name);
  if (!pub) return pub.error();
  SigningKey key;
  key.key_ = std::shared_ptr<EVP_PKEY>(read.release(), &EVP_PKEY_free);
  key.public_ = std::move(*pub);
  return key;
}

std::string SigningKey::pem() const {
  const Bio out(BIO_new(BIO_s_mem()), &BIO_free);
  TS_CHECK(PEM_write_bio_PKCS8PrivateKey(out.get(), static_cast<EVP_PKEY*>(key_.get()), nullptr,
                                         nullptr, 0, nullptr, nullptr) == 1);
  return taken(out.get());
}

std::string SigningKey::sign(std::string_view bytes) const {
  const Context context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
  TS_CHECK(EVP_DigestSignInit(context.get(), nullptr, nullptr, nullptr,
                              static_cast<EVP_PKEY*>(key_.get())) == 1);
  std::string signature(kSignatureBytes, '\0');
  std::size_t size = signature.size();
  TS_CHECK(EVP_DigestSign(context.get(), reinterpret_cast<unsigned char*>(signature.data()), &size,
                          bytes_of(bytes), bytes.size()) == 1);
  return signature;
}

}  // namespace touchstone::bundle
