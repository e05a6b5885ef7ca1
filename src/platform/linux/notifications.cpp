#include "platform/notifications.h"

#include "core/in_quotes.h"
#include "platform/folders.h"
#include "platform/linux/bus_object.h"
#include "platform/linux/spawned.h"

#include <map>
#include <optional>
#include <set>

namespace limber {
namespace {

constexpr const char* name = "org.freedesktop.Notifications";
const RemoteObject service_object{name, "/org/freedesktop/Notifications", name};
constexpr const char* desktop_entry = "org.limber.Limber";
constexpr guchar normal = 1;  // GNOME shows nothing at all of what is low
constexpr gint32 until_closed = 0, as_the_desktop_likes = -1, hardly = 1;
constexpr guint32 closed_by_person = 2;

using Offers = std::set<std::string>;

Offers offers_in(GVariant* reply) {
    Offers offers;
    if (!g_variant_is_of_type(reply, G_VARIANT_TYPE("(as)"))) return offers;
    g_autoptr(GVariantIter) list = nullptr;
    g_variant_get(reply, "(as)", &list);
    for (const char* each = nullptr; g_variant_iter_next(list, "&s", &each);) offers.insert(each);
    return offers;
}

GVariant* actions_of(const Notification& note, const Offers& offers) {
    GVariantBuilder actions;
    g_variant_builder_init(&actions, G_VARIANT_TYPE("as"));
    const auto add = [&](const std::string& id, const std::string& label) {
        g_variant_builder_add(&actions, "s", id.c_str());
        g_variant_builder_add(&actions, "s", label.c_str());
    };
    if (offers.contains("actions")) {
        if (!note.on_click.empty()) add("default", "");  // Xfce makes a button of one that has a name
        for (const auto& [id, label] : note.actions) add(id, label);
    }
    return g_variant_builder_end(&actions);
}

GVariant* hints_of(const Notification& note) {
    GVariantBuilder hints;
    g_variant_builder_init(&hints, G_VARIANT_TYPE_VARDICT);
    g_variant_builder_add(&hints, "{sv}", "urgency", g_variant_new_byte(normal));
    g_variant_builder_add(&hints, "{sv}", "desktop-entry", g_variant_new_string(desktop_entry));
    if (note.transient) g_variant_builder_add(&hints, "{sv}", "transient", g_variant_new_boolean(TRUE));
    return g_variant_builder_end(&hints);
}

std::string text_of(const Notification& note, const Offers& offers) {
    std::string text = as_utf8(note.text);
    if (!offers.contains("actions") && !note.without_actions.empty()) text += (text.empty() ? "" : "\n") + note.without_actions;
    if (!offers.contains("body-markup")) return text;
    g_autofree char* escaped = g_markup_escape_text(text.c_str(), -1);
    return escaped;
}

/// By name it is found only once installed.
std::string icon() {
    std::error_code none;
    const auto file = assets_folder() / "icons" / "limber.svg";
    return std::filesystem::exists(file, none) && is_utf8(file.string()) ? file.string() : "limber";
}

GVariant* arguments_of(const Notification& note, guint32 replaces, const Offers& offers, gint32 how_long_ms) {
    return g_variant_new("(susss@as@a{sv}i)", "Limber", replaces, icon().c_str(), as_utf8(note.title).c_str(),
                         text_of(note, offers).c_str(), actions_of(note, offers), hints_of(note), how_long_ms);
}

struct Message {
    Notification note;
    NotificationEvents events;
    guint32 id = 0;        ///< The service's; 0: not shown by the present one.
    bool sending = false;  ///< And its answer, the id, on the way.
    bool changed = false;  ///< Since it was sent.
    bool unseen_told = false;
};
using MessagePointer = std::shared_ptr<Message>;

}  // namespace

struct Notifications::Desktop {
    Desktop();
    ~Desktop();
    void ask_what_it_offers(bool start_it);
    void send_waiting();
    void send(const std::string& subject, const MessagePointer&);
    void sent(const std::string& subject, const MessagePointer&, GVariant* reply);
    void ask(const char* method, GVariant* arguments) const;
    void close(const Message&) const;
    void gone();
    void tell_unseen(const MessagePointer&, const std::string& why);
    void hear_action(GVariant* arguments);
    void hear_token(GVariant* arguments);
    void hear_closed(GVariant* arguments);
    MessagePointer take(guint32 id);

    BusConnection bus = session_bus();
    Cancellable cancellable{g_cancellable_new()};
    std::map<std::string, MessagePointer> messages;
    std::optional<Offers> offers;  ///< Known once the service has answered.
    std::string service;
    bool starting = false;
    std::pair<guint32, std::string> token;
    AfterReply later;
    std::vector<std::unique_ptr<SignalSubscription>> signals;
    std::unique_ptr<NameWatch> watch;
};

Notifications::Desktop::Desktop() {
    if (!bus) return;
    const auto hear = [this](const char* signal, void (Desktop::*heard)(GVariant*)) {
        signals.push_back(
            std::make_unique<SignalSubscription>(bus.get(), name, name, signal, nullptr, nullptr,
                                                 [this, heard](const char*, GVariant* arguments) { (this->*heard)(arguments); }));
    };
    hear("ActionInvoked", &Desktop::hear_action);
    hear("ActivationToken", &Desktop::hear_token);
    hear("NotificationClosed", &Desktop::hear_closed);
    watch = std::make_unique<NameWatch>(
        bus.get(), name, [this] { ask_what_it_offers(false); }, [this] { gone(); });
}

Notifications::Desktop::~Desktop() {
    g_cancellable_cancel(cancellable.get());
    for (const auto& [subject, message] : messages) close(*message);
    if (bus) g_dbus_connection_flush_sync(bus.get(), nullptr, nullptr);
}

void Notifications::Desktop::ask_what_it_offers(bool start_it) {
    starting = starting || start_it;
    const auto ask_it = start_it ? call_and_start : call;
    ask_it(bus.get(), cancellable.get(), service_object, "GetCapabilities", nullptr, [this, start_it](GVariant* reply, GUnixFDList*) {
        if (start_it) starting = false;
        if (reply) {
            offers = offers_in(reply);
            return send_waiting();
        }
        for (const auto& [subject, message] : messages) tell_unseen(message, "no notification service runs or can be started");
    });
    if (start_it) return;
    ask_it(bus.get(), cancellable.get(), service_object, "GetServerInformation", nullptr, [this](GVariant* reply, GUnixFDList*) {
        if (!reply || !g_variant_is_of_type(reply, G_VARIANT_TYPE("(ssss)"))) return;
        const char *what = "", *version = "";
        g_variant_get(reply, "(&s&s&s&s)", &what, nullptr, &version, nullptr);
        service = std::string{what} + " " + version;
    });
}

void Notifications::Desktop::send_waiting() {
    for (const auto& [subject, message] : messages)
        if (message->id == 0 && !message->sending) send(subject, message);
}

void Notifications::Desktop::send(const std::string& subject, const MessagePointer& message) {
    message->sending = true;
    message->changed = false;
    call(bus.get(), cancellable.get(), service_object, "Notify",
         arguments_of(message->note, message->id, *offers, message->note.stays ? until_closed : as_the_desktop_likes),
         [this, subject, message](GVariant* reply, GUnixFDList*) { sent(subject, message, reply); });
}

void Notifications::Desktop::sent(const std::string& subject, const MessagePointer& message, GVariant* reply) {
    message->sending = false;
    message->id = 0;
    if (reply && g_variant_is_of_type(reply, G_VARIANT_TYPE("(u)"))) g_variant_get(reply, "(u)", &message->id);
    const auto now = messages.find(subject);
    if (now == messages.end() || now->second != message) return close(*message);  // withdrawn meanwhile
    if (message->id == 0) return tell_unseen(message, "the notification service refused it");
    if (message->changed) send(subject, message);
}

void Notifications::Desktop::ask(const char* method, GVariant* arguments) const {
    call(bus.get(), nullptr, service_object, method, arguments, [](GVariant*, GUnixFDList*) {});
}

void Notifications::Desktop::close(const Message& message) const {
    if (message.id == 0) return;
    // It forgets what it is told to close, but leaves it on the screen, where all that comes later waits behind it.
    if (service.starts_with("Notification Daemon"))
        return ask("Notify", arguments_of({.title = message.note.title}, message.id, {}, hardly));
    ask("CloseNotification", g_variant_new("(u)", message.id));
}

void Notifications::Desktop::gone() {
    offers.reset();
    service.clear();
    for (const auto& [subject, message] : messages) message->id = 0;
}

void Notifications::Desktop::tell_unseen(const MessagePointer& message, const std::string& why) {
    if (std::exchange(message->unseen_told, true) || !message->events.on_unseen) return;
    later.run([told = message->events.on_unseen, why] { told(why); });
}

/// What is answered or closed stands no longer, whatever else is told of it.
MessagePointer Notifications::Desktop::take(guint32 id) {
    const auto found = std::find_if(messages.begin(), messages.end(), [id](const auto& each) { return each.second->id == id; });
    if (id == 0 || found == messages.end()) return nullptr;
    const MessagePointer message = found->second;
    messages.erase(found);
    return message;
}

void Notifications::Desktop::hear_token(GVariant* arguments) {
    if (!g_variant_is_of_type(arguments, G_VARIANT_TYPE("(us)"))) return;
    const char* given = "";
    g_variant_get(arguments, "(u&s)", &token.first, &given);
    token.second = given;
}

void Notifications::Desktop::hear_action(GVariant* arguments) {
    if (!g_variant_is_of_type(arguments, G_VARIANT_TYPE("(us)"))) return;
    guint32 id = 0;
    const char* chosen = "";
    g_variant_get(arguments, "(u&s)", &id, &chosen);
    const MessagePointer message = take(id);
    if (!message) return;
    ask("CloseNotification", g_variant_new("(u)", id));  // dunst leaves it to us
    if (!message->events.on_action) return;
    const std::string action = chosen == std::string_view{"default"} ? message->note.on_click : chosen;
    const auto given = std::exchange(token, {});
    if (!action.empty()) message->events.on_action(action, given.first == id ? given.second : "");
}

void Notifications::Desktop::hear_closed(GVariant* arguments) {
    if (!g_variant_is_of_type(arguments, G_VARIANT_TYPE("(uu)"))) return;
    guint32 id = 0, why = 0;
    g_variant_get(arguments, "(uu)", &id, &why);
    const MessagePointer message = take(id);
    if (message && why == closed_by_person && message->events.on_dismissed) message->events.on_dismissed();
}

Notifications::Notifications() : desktop_{std::make_unique<Desktop>()} {}

Notifications::~Notifications() = default;

void Notifications::show(const std::string& subject, Notification note, NotificationEvents events) {
    MessagePointer& message = desktop_->messages[subject];
    if (!message) message = std::make_shared<Message>();
    message->changed = message->changed || message->note != note;
    message->note = std::move(note);
    message->events = std::move(events);
    if (!desktop_->bus) return desktop_->tell_unseen(message, "there is no session bus");
    if (message->sending) return;
    if (desktop_->offers) return message->changed || message->id == 0 ? desktop_->send(subject, message) : void();
    if (!desktop_->starting) desktop_->ask_what_it_offers(true);
}

void Notifications::withdraw(const std::string& subject) {
    const auto found = desktop_->messages.find(subject);
    if (found == desktop_->messages.end()) return;
    const MessagePointer message = found->second;
    desktop_->messages.erase(found);
    if (!message->sending) desktop_->close(*message);
}

bool Notifications::stands(const std::string& subject) const { return desktop_->messages.contains(subject); }

std::string Notifications::service() const { return desktop_->service; }

Capability Notifications::capability() const {
    constexpr const char* what = "notifications";
    if (desktop_->offers) {
        const bool buttons = desktop_->offers->contains("actions");
        return {what, service().empty() ? "org.freedesktop.Notifications" : service(), buttons ? "" : "it shows no buttons", ""};
    }
    if (!desktop_->bus) return {what, "", "there is no session bus", "start the session with one (dbus-run-session, or systemd --user)"};
    if (can_start(desktop_->bus.get(), name)) return {what, name, "its service is started with the first of them", ""};
    return {what, "", "nothing shows notifications", "start a notification service, such as dunst, mako or that of your desktop"};
}

bool notifications_run() {
    const BusConnection bus = session_bus();
    return bus && has_owner(bus.get(), name);
}

void open_for_person(const std::string& file, const std::string& token) {
    std::vector<std::string> command{"xdg-open", file};
    if (!token.empty()) command.insert(command.begin(), {"env", "XDG_ACTIVATION_TOKEN=" + token, "DESKTOP_STARTUP_ID=" + token});
    spawn_and_forget(command);
}

}  // namespace limber
