//! The routes that the fake has, by the names and templates of Discord's own description.

use super::Id;
use super::problem::Problem;

/// What a request wants.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Endpoint {
    Gateway,
    GatewayBot,
    Me,
    Application,
    ListCommands,
    SetCommands,
    ListGuildCommands,
    SetGuildCommands,
    ReadChannel,
    ListMessages,
    CreateMessage,
    ReadMessage,
    EditMessage,
    DeleteMessage,
    Crosspost,
    Typing,
    OpenDirectMessages,
    Callback,
    FollowUp,
    ReadOriginal,
    EditOriginal,
    DeleteOriginal,
    ReadFollowUp,
    EditFollowUp,
    DeleteFollowUp,
}

use Endpoint::{
    Application, Callback, CreateMessage, Crosspost, DeleteFollowUp, DeleteMessage, DeleteOriginal,
    EditFollowUp, EditMessage, EditOriginal, FollowUp, Gateway, GatewayBot, ListCommands,
    ListGuildCommands, ListMessages, Me, OpenDirectMessages, ReadChannel, ReadFollowUp,
    ReadMessage, ReadOriginal, SetCommands, SetGuildCommands, Typing,
};

/// Earlier lines win: `@original` before any message.
const ROUTES: &[(&str, &str, Endpoint)] = &[
    ("GET", "/gateway", Gateway),
    ("GET", "/gateway/bot", GatewayBot),
    ("GET", "/users/@me", Me),
    ("GET", "/applications/@me", Application),
    ("GET", "/oauth2/applications/@me", Application),
    ("GET", "/applications/{application_id}/commands", ListCommands),
    ("PUT", "/applications/{application_id}/commands", SetCommands),
    ("GET", "/applications/{application_id}/guilds/{guild_id}/commands", ListGuildCommands),
    ("PUT", "/applications/{application_id}/guilds/{guild_id}/commands", SetGuildCommands),
    ("GET", "/channels/{channel_id}", ReadChannel),
    ("GET", "/channels/{channel_id}/messages", ListMessages),
    ("POST", "/channels/{channel_id}/messages", CreateMessage),
    ("GET", "/channels/{channel_id}/messages/{message_id}", ReadMessage),
    ("PATCH", "/channels/{channel_id}/messages/{message_id}", EditMessage),
    ("DELETE", "/channels/{channel_id}/messages/{message_id}", DeleteMessage),
    ("POST", "/channels/{channel_id}/messages/{message_id}/crosspost", Crosspost),
    ("POST", "/channels/{channel_id}/typing", Typing),
    ("POST", "/users/@me/channels", OpenDirectMessages),
    ("POST", "/interactions/{interaction_id}/{interaction_token}/callback", Callback),
    ("POST", "/webhooks/{webhook_id}/{webhook_token}", FollowUp),
    ("GET", "/webhooks/{webhook_id}/{webhook_token}/messages/@original", ReadOriginal),
    ("PATCH", "/webhooks/{webhook_id}/{webhook_token}/messages/@original", EditOriginal),
    ("DELETE", "/webhooks/{webhook_id}/{webhook_token}/messages/@original", DeleteOriginal),
    ("GET", "/webhooks/{webhook_id}/{webhook_token}/messages/{message_id}", ReadFollowUp),
    ("PATCH", "/webhooks/{webhook_id}/{webhook_token}/messages/{message_id}", EditFollowUp),
    ("DELETE", "/webhooks/{webhook_id}/{webhook_token}/messages/{message_id}", DeleteFollowUp),
];

impl Endpoint {
    /// Interactions and their webhooks carry a token of their own.
    pub fn needs_token(self) -> bool {
        !matches!(
            self,
            Gateway
                | Callback
                | FollowUp
                | ReadOriginal
                | EditOriginal
                | DeleteOriginal
                | ReadFollowUp
                | EditFollowUp
                | DeleteFollowUp
        )
    }

    /// Whether the 50 requests a second of the whole bot count it.
    pub fn counts_globally(self) -> bool {
        self != Callback && self.needs_token()
    }
}

/// A route with what stood in its path.
#[derive(Debug, Clone)]
pub struct Route {
    pub endpoint: Endpoint,
    pub method: &'static str,
    pub template: &'static str,
    values: Vec<(&'static str, String)>,
}

impl Route {
    /// The route of a path below `/api/v10`.
    pub fn find(method: &str, path: &str) -> Option<Self> {
        ROUTES.iter().find_map(|&(its_method, template, endpoint)| {
            if its_method != method {
                return None;
            }
            let values = fit(template, path)?;
            Some(Self { endpoint, method: its_method, template, values })
        })
    }

    pub fn text(&self, name: &str) -> &str {
        let value = self.values.iter().find(|(its, _)| *its == name);
        value.map(|(_, value)| value.as_str()).expect("the template has this name")
    }

    pub fn id(&self, name: &str) -> Result<Id, Problem> {
        self.text(name).parse().map_err(|_| {
            let mut form = super::problem::Form::default();
            form.refuse(name, "NUMBER_TYPE_COERCE", "Value is not snowflake.");
            form.finish().expect_err("it was just refused")
        })
    }

    pub fn channel(&self) -> Option<Id> {
        let channel = self.values.iter().find(|(name, _)| *name == "channel_id")?;
        channel.1.parse().ok()
    }

    /// What the route shares its rate limit with: the same route with the same first id.
    pub fn bucket(&self) -> String {
        let major = self.values.first().map_or("", |(_, value)| value.as_str());
        let token = self.values.iter().find(|(name, _)| *name == "webhook_token");
        format!("{:?}:{major}:{}", self.endpoint, token.map_or("", |(_, value)| value))
    }
}

fn fit(template: &'static str, path: &str) -> Option<Vec<(&'static str, String)>> {
    let mut values = Vec::new();
    let mut steps = path.split('/');
    for expected in template.split('/') {
        let step = steps.next()?;
        let name = expected.strip_prefix('{').and_then(|it| it.strip_suffix('}'));
        match name {
            Some(_) if step.is_empty() => return None,
            Some(name) => values.push((name, step.to_owned())),
            None if step == expected => {}
            None => return None,
        }
    }
    steps.next().is_none().then_some(values)
}
