# Everything comes from the distribution's packages; tools/install-dependencies names them.
# Each library is wrapped in a target ts::NAME, so that a module's link list reads the same
# whatever the distribution calls it.
find_package(Threads REQUIRED)
set(Boost_USE_STATIC_LIBS ${TOUCHSTONE_STATIC})
find_package(Boost 1.81 REQUIRED COMPONENTS filesystem)
find_package(nlohmann_json 3.11 REQUIRED)
find_package(CLI11 REQUIRED)
find_package(yaml-cpp REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(PCRE2 REQUIRED libpcre2-8)
find_package(pugixml REQUIRED)
set(OPENSSL_USE_STATIC_LIBS ${TOUCHSTONE_STATIC})
find_package(OpenSSL 3 REQUIRED COMPONENTS Crypto)

# ts_external(NAME STATIC_FILE SHARED_TARGET) picks the static archive when there is one.
function(ts_external name archive shared)
  add_library(ts_${name} INTERFACE)
  add_library(ts::${name} ALIAS ts_${name})
  find_library(TS_ARCHIVE_${name} NAMES ${archive})
  if(TOUCHSTONE_STATIC AND TS_ARCHIVE_${name})
    target_link_libraries(ts_${name} INTERFACE "${TS_ARCHIVE_${name}}")
  else()
    target_link_libraries(ts_${name} INTERFACE ${shared})
  endif()
endfunction()
ts_external(yaml libyaml-cpp.a yaml-cpp)
ts_external(pcre2 libpcre2-8.a ${PCRE2_LIBRARIES})
ts_external(pugixml libpugixml.a pugixml)
find_package(ZLIB REQUIRED)
ts_external(zlib libz.a ZLIB::ZLIB)

add_library(ts_json INTERFACE)
add_library(ts::json ALIAS ts_json)
target_link_libraries(ts_json INTERFACE nlohmann_json::nlohmann_json)

add_library(ts_cli INTERFACE)
add_library(ts::cli ALIAS ts_cli)
target_link_libraries(ts_cli INTERFACE CLI11::CLI11)

add_library(ts_crypto INTERFACE)
add_library(ts::crypto ALIAS ts_crypto)
target_link_libraries(ts_crypto INTERFACE OpenSSL::Crypto ${CMAKE_DL_LIBS} Threads::Threads)

add_library(ts_asio INTERFACE)
add_library(ts::asio ALIAS ts_asio)
target_link_libraries(ts_asio INTERFACE Boost::headers Boost::filesystem Threads::Threads)
target_compile_definitions(ts_asio INTERFACE BOOST_ASIO_NO_DEPRECATED
                                             BOOST_PROCESS_V2_SEPARATE_COMPILATION)
