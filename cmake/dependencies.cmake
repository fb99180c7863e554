# Debian 12's libraries, each with the one folder that may include it (docs/decisions/0002-dependencies.md).
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(OpenSSL REQUIRED)                         # http
find_package(ZLIB REQUIRED)                            # http
find_package(Boost 1.81 REQUIRED COMPONENTS json)      # http, wire
find_package(fmt REQUIRED)
find_package(spdlog REQUIRED)
find_package(ICU REQUIRED COMPONENTS uc i18n)          # names
pkg_check_modules(SODIUM REQUIRED IMPORTED_TARGET libsodium)       # crypto
pkg_check_modules(SQLITE REQUIRED IMPORTED_TARGET sqlite3)         # storage/sqlite
pkg_check_modules(PQ REQUIRED IMPORTED_TARGET libpq)               # storage/postgres
pkg_check_modules(LIBZIP REQUIRED IMPORTED_TARGET libzip)          # exchange
pkg_check_modules(EXPAT REQUIRED IMPORTED_TARGET expat)            # exchange
pkg_check_modules(XLSXWRITER REQUIRED IMPORTED_TARGET xlsxwriter)  # documents/xlsx, exchange (template)
pkg_check_modules(PANGOCAIRO REQUIRED IMPORTED_TARGET pangocairo cairo-pdf)  # documents/pdf
pkg_check_modules(QRENCODE REQUIRED IMPORTED_TARGET libqrencode)     # documents
add_library(mangnon_soci INTERFACE)
target_include_directories(mangnon_soci SYSTEM INTERFACE /usr/include/soci /usr/include/postgresql)
target_link_libraries(mangnon_soci INTERFACE soci_core soci_sqlite3 soci_postgresql)
if(MANGNON_TESTS)
  find_package(GTest REQUIRED)
endif()
