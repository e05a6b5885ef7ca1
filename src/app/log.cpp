#include "app/log.h"

#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

namespace limber {
namespace {

constexpr std::size_t bytes = 1 << 20;
constexpr std::size_t older_files = 2;

constexpr spdlog::level::level_enum levels[] = {spdlog::level::trace, spdlog::level::debug, spdlog::level::info, spdlog::level::warn,
                                                spdlog::level::err};

spdlog::level::level_enum level_of(LogLevel level) { return levels[static_cast<std::size_t>(level)]; }

void use(spdlog::sink_ptr sink) {
    auto logger = std::make_shared<spdlog::logger>("limber", std::move(sink));
    logger->set_pattern("%Y-%m-%d %H:%M:%S.%e %l  %v");
    logger->flush_on(spdlog::level::trace);
    // A disk that fills up later: spdlog's own handler would repeat itself every second for as long as it lasts.
    logger->set_error_handler([told = false](const std::string& why) mutable {
        if (!told) std::fprintf(stderr, "limber: the log cannot be written: %s\n", why.c_str());
        told = true;
    });
    spdlog::set_default_logger(std::move(logger));
}

}  // namespace

void open_log(const std::filesystem::path& folder, LogLevel level) {
    try {
        use(std::make_shared<spdlog::sinks::rotating_file_sink_st>((folder / "limber.log").string(), bytes, older_files));
        set_log_level(level);
    } catch (const spdlog::spdlog_ex& error) {
        use(std::make_shared<spdlog::sinks::stderr_sink_st>());
        set_log_level(level);
        spdlog::warn("{}; the log goes here instead", error.what());
    }
}

void set_log_level(LogLevel level) { spdlog::set_level(level_of(level)); }

}  // namespace limber
