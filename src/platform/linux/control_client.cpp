#include "platform/control.h"
#include "platform/linux/control_interface.h"

#include <glib-unix.h>

#include <exception>
#include <stdexcept>

namespace limber {
namespace {

constexpr int timeout_ms = 5000;
constexpr const char* properties_interface = "org.freedesktop.DBus.Properties";

BusConnection bus_or_throw() {
    if (BusConnection bus = session_bus()) return bus;
    throw std::runtime_error{"no session bus: cannot reach Limber (is DBUS_SESSION_BUS_ADDRESS set?)"};
}

bool nobody_there(const GError& error) {
    return g_error_matches(&error, G_DBUS_ERROR, G_DBUS_ERROR_SERVICE_UNKNOWN) ||
           g_error_matches(&error, G_DBUS_ERROR, G_DBUS_ERROR_NAME_HAS_NO_OWNER);
}

std::string words_of(GError& error) {
    g_dbus_error_strip_remote_error(&error);
    return error.message;
}

bool is_answer(const GError& error) {
    char* name = g_dbus_error_get_remote_error(&error);
    const bool ours = g_strcmp0(name, control::failed) == 0;
    g_free(name);
    return ours;
}

/// nullptr where no instance runs or it answered that it failed (then `failure` says so).
Variant call(const char* interface, const MethodCall& method, std::string* failure = nullptr) {
    g_autoptr(GError) error = nullptr;
    Variant reply{g_dbus_connection_call_sync(bus_or_throw().get(), control::name, control::path, interface, method.method.c_str(),
                                              method.parameters, nullptr, G_DBUS_CALL_FLAGS_NO_AUTO_START, timeout_ms, nullptr, &error)};
    if (reply || nobody_there(*error)) return reply;
    if (!failure || !is_answer(*error)) throw std::runtime_error{"Limber does not answer: " + words_of(*error)};
    *failure = words_of(*error);
    return nullptr;
}

Status status_from(GVariant* reply) {
    Status status;
    const Variant values{g_variant_get_child_value(reply, 0)};
    read_status(status, values.get());
    return status;
}

/// Calls `gone` once nobody reads what is written there.
class ReaderWatch {
public:
    ReaderWatch(int output, GMainContext* context, std::function<void()> gone)
        : gone_{std::move(gone)}, source_{g_unix_fd_source_new(output, static_cast<GIOCondition>(G_IO_ERR | G_IO_HUP))} {
        const GUnixFDSourceFunc call = [](gint, GIOCondition, gpointer self) -> gboolean {
            static_cast<ReaderWatch*>(self)->gone_();
            return G_SOURCE_REMOVE;
        };
        g_source_set_callback(source_, G_SOURCE_FUNC(call), this, nullptr);
        g_source_attach(source_, context);
    }
    ~ReaderWatch() {
        g_source_destroy(source_);
        g_source_unref(source_);
    }
    ReaderWatch(const ReaderWatch&) = delete;
    ReaderWatch& operator=(const ReaderWatch&) = delete;

private:
    const std::function<void()> gone_;
    GSource* const source_;
};

/// Runs a main loop of its own, so that it neither needs nor disturbs the caller's.
class Follower {
public:
    explicit Follower(const std::function<bool(const std::optional<Status>&)>& on_status) : on_status_(on_status) {
        g_main_context_push_thread_default(context_.get());
    }
    ~Follower() {
        while (g_main_context_iteration(context_.get(), FALSE)) {  // frees what the subscriptions held
        }
        g_main_context_pop_thread_default(context_.get());
    }
    void run(int output);

private:
    void ask();
    void answered(GDBusConnection*, GAsyncResult*);
    void changed(GVariant* parameters);
    void tell();
    void end() { g_main_loop_quit(loop_.get()); }

    const std::function<bool(const std::optional<Status>&)>& on_status_;
    std::unique_ptr<GMainContext, decltype(&g_main_context_unref)> context_{g_main_context_new(), g_main_context_unref};
    std::unique_ptr<GMainLoop, decltype(&g_main_loop_unref)> loop_{g_main_loop_new(context_.get(), FALSE), g_main_loop_unref};
    BusConnection bus_ = bus_or_throw();
    std::optional<Status> status_;
    std::exception_ptr thrown_;
    bool asking_ = false;
};

void Follower::run(int output) {
    std::optional<ReaderWatch> reader;
    if (output >= 0) reader.emplace(output, context_.get(), [this] { end(); });
    const SignalSubscription changes{bus_.get(),
                                     control::name,
                                     properties_interface,
                                     "PropertiesChanged",
                                     control::path,
                                     nullptr,
                                     [this](const char*, GVariant* parameters) { changed(parameters); }};
    const NameWatch watch{bus_.get(), control::name, [this] { ask(); },
                          [this] {
                              status_.reset();
                              tell();
                              end();
                          }};
    g_main_loop_run(loop_.get());
    while (asking_) g_main_context_iteration(context_.get(), TRUE);
    if (thrown_) std::rethrow_exception(thrown_);
}

void Follower::ask() {
    asking_ = true;
    g_dbus_connection_call(
        bus_.get(), control::name, control::path, properties_interface, "GetAll", g_variant_new("(s)", control::interface), nullptr,
        G_DBUS_CALL_FLAGS_NO_AUTO_START, timeout_ms, nullptr,
        [](GObject* bus, GAsyncResult* result, gpointer self) { static_cast<Follower*>(self)->answered(G_DBUS_CONNECTION(bus), result); },
        this);
}

void Follower::answered(GDBusConnection* bus, GAsyncResult* result) {
    asking_ = false;
    g_autoptr(GError) error = nullptr;
    const Variant reply{g_dbus_connection_call_finish(bus, result, &error)};
    if (reply) {
        status_ = status_from(reply.get());
        return tell();
    }
    if (nobody_there(*error)) return;  // it went while it was asked: the watch says so next
    thrown_ = std::make_exception_ptr(std::runtime_error{"Limber does not answer: " + words_of(*error)});
    end();
}

// What came before the first full answer is part of that.
void Follower::changed(GVariant* parameters) {
    if (!status_) return;
    const Status before = *status_;
    const Variant values{g_variant_get_child_value(parameters, 1)};
    read_status(*status_, values.get());
    if (*status_ != before) tell();
}

void Follower::tell() try {
    if (!on_status_(status_)) end();
} catch (...) {
    thrown_ = std::current_exception();  // not through the C of the main loop
    end();
}

}  // namespace

std::optional<Answer> send_command(const Command& command) {
    Answer answer;
    const Variant reply = call(control::interface, to_method(command), &answer.failure);
    if (!reply) return answer.failure.empty() ? std::nullopt : std::optional{answer};
    answer.text = g_variant_get_string(Variant{g_variant_get_child_value(reply.get(), 0)}.get(), nullptr);
    return answer;
}

std::optional<Status> ask_status() {
    const Variant reply = call(properties_interface, {"GetAll", g_variant_new("(s)", control::interface)});
    return reply ? std::optional{status_from(reply.get())} : std::nullopt;
}

void follow_status(const std::function<bool(const std::optional<Status>&)>& on_status, int output) { Follower{on_status}.run(output); }

}  // namespace limber
