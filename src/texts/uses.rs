//! What a Fluent pattern uses: arguments, other messages, functions.
//!
//! Shared by the build, which checks our own locales, and by the loader, which checks an
//! operator's. Refuses a plural chosen by Fluent's own rules (Romanian is wrong there above 100):
//! plural variants are only for `PLURAL($count)`, which asks ICU.

use std::collections::BTreeSet;

use fluent_syntax::ast::{
    Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey,
};

const CATEGORIES: [&str; 5] = ["zero", "one", "two", "few", "many"];

/// What one pattern uses.
#[derive(Default)]
pub struct Uses {
    /// Its arguments, without the `$`.
    pub arguments: BTreeSet<String>,
    /// Messages, and terms with their `-`, that it refers to.
    pub references: BTreeSet<String>,
    /// What is wrong with it.
    pub problems: Vec<String>,
}

impl Uses {
    /// Walks through a pattern.
    pub fn of<S: AsRef<str>>(pattern: &Pattern<S>) -> Self {
        let mut uses = Self::default();
        uses.walk(pattern);
        uses
    }

    fn walk<S: AsRef<str>>(&mut self, pattern: &Pattern<S>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.walk_expression(expression);
            }
        }
    }

    fn walk_expression<S: AsRef<str>>(&mut self, expression: &Expression<S>) {
        let (selector, variants) = match expression {
            Expression::Inline(inline) => return self.walk_inline(inline),
            Expression::Select { selector, variants } => (selector, variants),
        };
        self.walk_inline(selector);
        let plural = variants.iter().any(|it| {
            matches!(&it.key, VariantKey::Identifier { name } if CATEGORIES.contains(&name.as_ref()))
        });
        let by_icu = matches!(selector,
            InlineExpression::FunctionReference { id, .. } if id.name.as_ref() == "PLURAL");
        if plural && !by_icu {
            self.problems.push("plural variants need the selector PLURAL($count)".to_owned());
        }
        for Variant { value, .. } in variants {
            self.walk(value);
        }
    }

    fn walk_inline<S: AsRef<str>>(&mut self, inline: &InlineExpression<S>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.arguments.insert(id.name.as_ref().to_owned());
            }
            InlineExpression::MessageReference { id, .. } => {
                self.references.insert(id.name.as_ref().to_owned());
            }
            InlineExpression::TermReference { id, .. } => {
                self.references.insert(format!("-{}", id.name.as_ref()));
            }
            InlineExpression::FunctionReference { id, arguments } => {
                if id.name.as_ref() != "PLURAL" {
                    self.problems.push(format!("there is no function {}", id.name.as_ref()));
                }
                for argument in &arguments.positional {
                    self.walk_inline(argument);
                }
            }
            InlineExpression::Placeable { expression } => self.walk_expression(expression),
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        }
    }
}
