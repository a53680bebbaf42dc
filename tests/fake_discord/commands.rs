//! Commands: registered whole, and refused where Discord would.

use serde_json::{Value, json};
use serenity::all::{
    Command, CommandOptionType, CreateCommand, CreateCommandOption, GuildId, InteractionContext,
    Permissions,
};

use super::bot::{Bot, code, http};
use super::fakes::discord::{Discord, Settings};

fn command(name: &str) -> Value {
    json!({ "name": name, "description": "Something" })
}

fn with(name: &str, value: Value) -> Value {
    let mut command = command("thing");
    command[name] = value;
    json!([command])
}

fn option(name: &str) -> Value {
    json!({ "type": 3, "name": name, "description": "Something" })
}

#[tokio::test]
async fn commands_as_the_library_builds_them() {
    let discord = Discord::start().await;
    let guild = discord.guild("Learners");
    let http = http(&discord);
    let learn = CreateCommand::new("learn")
        .name_localized("ro", "învață")
        .description("Find something to learn")
        .description_localized("ro", "Găsește ceva de învățat")
        .default_member_permissions(Permissions::MANAGE_GUILD)
        .contexts(vec![InteractionContext::Guild])
        .add_option(
            CreateCommandOption::new(CommandOptionType::String, "kind", "Which kind")
                .required(true)
                .add_string_choice_localized("Course", "c", [("ro", "Curs")]),
        )
        .add_option(
            CreateCommandOption::new(CommandOptionType::Integer, "count", "How many")
                .min_int_value(1)
                .max_int_value(9),
        );
    let registered = Command::set_global_commands(&http, vec![learn.clone()]).await.unwrap();
    assert_eq!(registered[0].name_localizations.as_ref().unwrap()["ro"], "învață");
    let again = Command::set_global_commands(&http, vec![learn.clone()]).await.unwrap();
    assert_eq!(again[0].id, registered[0].id, "the same command keeps its id");
    assert_eq!(Command::get_global_commands(&http).await.unwrap()[0].name_localizations, None);
    let guild_id = GuildId::new(guild.id());
    guild_id.set_commands(&http, vec![learn]).await.unwrap();
    assert_eq!(discord.guild_commands(guild.id()).len(), 1);
    discord.until_commands().await;
    discord.assert_clean();
}

#[tokio::test]
async fn commands_at_their_limits() {
    let discord = Discord::start_with(Settings::default().without_rate_limits()).await;
    let http = http(&discord);
    let options = |count: usize| (0..count).map(|it| option(&format!("o{it}")));
    let fits = [
        with("name", "n".repeat(32).into()),
        with("name", "învață-ceva_2".into()),
        with("description", "d".repeat(100).into()),
        with("options", options(25).collect()),
        with("name_localizations", json!({ "ro": "lucru", "en-GB": "thing" })),
        (0..100).map(|it| command(&format!("c{it}"))).collect(),
    ];
    for commands in fits {
        http.create_global_commands(&commands).await.unwrap();
    }
    discord.assert_clean();

    let (mut required, mut chosen) = (option("b"), option("c"));
    required["required"] = true.into();
    chosen["choices"] = vec![json!({ "name": "n", "value": "v" }); 26].into();
    let mut large = option("large");
    let choice = |it| json!({ "name": format!("{it:0>100}"), "value": "v".repeat(100) });
    large["choices"] = (0..25).map(choice).collect();
    let mut larger = large.clone();
    larger["name"] = "larger".into();
    let beyond = [
        with("name", "n".repeat(33).into()),
        with("name", "Thing".into()),
        with("name", "two words".into()),
        with("name", "".into()),
        with("name_localizations", json!({ "ro": "Lucru" })),
        with("name_localizations", json!({ "cy": "peth" })),
        with("description", "d".repeat(101).into()),
        with("description", "".into()),
        with("description_localizations", json!({ "ro": "d".repeat(101) })),
        with("options", options(26).collect()),
        with("options", json!([option("same"), option("same")])),
        with("options", json!([option("a"), required])),
        with("options", json!([chosen])),
        with("options", json!([large, larger])),
        json!([command("same"), command("same")]),
        (0..101).map(|it| command(&format!("c{it}"))).collect(),
    ];
    for commands in beyond {
        let refused = http.create_global_commands(&commands).await;
        assert_eq!(code(refused), 50035, "{commands}");
        assert!(!discord.take_violations().is_empty());
    }
    assert_eq!(discord.commands().len(), 100, "what was there stays");
}

#[tokio::test]
async fn options_are_filled_as_discord_fills_them() {
    let discord = Discord::start().await;
    let guild = discord.guild("Learners");
    let hall = guild.channel("hall");
    let ana = discord.user("Ana").speaking("ro").in_guild(&guild);
    let mut bot = Bot::start(&discord).await;
    let kind = json!({
        "type": 3, "name": "kind", "description": "Kind", "required": true,
        "choices": [{ "name": "Course", "name_localizations": { "ro": "Curs" }, "value": "c" }],
    });
    let typed = |number: u64, name: &str| json!({ "type": number, "name": name, "description": "Something" });
    let mut count = typed(4, "count");
    count["max_value"] = 9.into();
    let add = json!({
        "type": 1, "name": "add", "description": "Add",
        "options": [kind, count, typed(5, "free"), typed(10, "price"), typed(6, "who")],
    });
    let commands = json!([{ "name": "guide", "description": "Guides", "options": [add] }]);
    bot.http.create_global_commands(&commands).await.unwrap();

    let add = || ana.uses("guide add").with("kind", "Curs");
    let whole = add().with("count", 3).with("free", true).with("price", 2.5).with("who", ana.id());
    whole.in_channel(&hall).unwrap();
    let serenity::all::Interaction::Command(command) = bot.hears_interaction().await else {
        panic!("a command was used")
    };
    let sub = &command.data.options()[0];
    assert_eq!(sub.name, "add");
    let serenity::all::ResolvedValue::SubCommand(options) = &sub.value else { panic!("a sub") };
    let shown: Vec<_> = options.iter().map(|it| format!("{}={:?}", it.name, it.value)).collect();
    assert_eq!(
        shown[..4],
        [r#"kind=String("c")"#, "count=Integer(3)", "free=Boolean(true)", "price=Number(2.5)",]
    );
    assert!(shown[4].starts_with("who=User(User { id: UserId("), "{}", shown[4]);

    assert!(ana.uses("guide").in_channel(&hall).is_err(), "a sub-command has to be chosen");
    assert!(ana.uses("guide drop").in_channel(&hall).is_err(), "there is none of that name");
    assert!(ana.uses("guide add").in_channel(&hall).is_err(), "the kind is required");
    assert!(ana.uses("guide add").with("kind", "x").in_channel(&hall).is_err(), "no choice");
    assert!(add().with("count", "many").in_channel(&hall).is_err(), "not a number");
    assert!(add().with("count", 10).in_channel(&hall).is_err(), "too many");
    assert!(add().typing("kind", "C").in_channel(&hall).is_err(), "it offers nothing");
    discord.assert_clean();
    bot.stop().await;
}

#[tokio::test]
async fn commands_hide_from_those_who_may_not() {
    let discord = Discord::start().await;
    let guild = discord.guild("Learners");
    let hall = guild.channel("hall");
    let coordinators = guild.role("Coordinators", Permissions::MANAGE_GUILD.bits());
    let ana = discord.user("Ana").in_guild(&guild);
    let eva = discord.user("Eva").with_role(&guild, coordinators);
    let bits = Permissions::MANAGE_GUILD.bits().to_string();
    let mut publish = command("publish");
    publish["default_member_permissions"] = bits.into();
    publish["contexts"] = json!([0]);
    http(&discord).create_global_commands(&json!([publish])).await.unwrap();
    assert!(ana.uses("publish").in_channel(&hall).is_err(), "hidden from members");
    assert!(ana.uses("publish").though_hidden().in_channel(&hall).is_ok(), "but not forbidden");
    assert!(eva.uses("publish").in_channel(&hall).is_ok());
    assert!(eva.uses("publish").in_dm().is_err(), "only for guilds");
    discord.assert_clean();
}
