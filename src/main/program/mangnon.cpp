// The program `mangnon`: opens the doors that the commands need and hands the words over.
#include <sys/stat.h>

#include <iostream>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "cli/command_line.hpp"
#include "crypto/secrets.hpp"
#include "http/api_description.hpp"
#include "main/papers.hpp"
#include "main/serving.hpp"
#include "main/stores.hpp"

int main(int argc, char** argv) {
  using namespace mangnon;
  umask(S_IRWXG | S_IRWXO);  // what it writes holds people: for its owner alone
  base::SystemClock clock;
  crypto::SystemRandom random;
  const cli::World world{.in = std::cin,
                         .out = std::cout,
                         .err = std::cerr,
                         .clock = clock,
                         .random = random,
                         .writers = main::paper_writers(),
                         .open_store = main::open_store,
                         .serve = main::serve,
                         .describe_api = http::describe_api};
  return cli::run(world, std::vector<std::string>(argv + 1, argv + argc));
}
