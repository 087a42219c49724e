//! What the marks mean, for readers who do not see them: tagged PDF (ISO 32000-1, 14.7 and 14.8).
//!
//! Each region that left marks on its page becomes an element of the document's structure, in the
//! order of reading, whatever the order of painting was. Knows nothing of fonts or photos.

use super::space::{Space, number};
use crate::layout::{DisplayItem, DisplayList, Meaning, Region};
use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};
use printpdf::{DictItem, Op};
use std::collections::BTreeMap;

/// What stands on one page, by meaning.
#[derive(Debug, Default)]
pub(super) struct PageTags {
    /// In the order of reading.
    elements: Vec<Element>,
    /// For each stretch of marked content, which element it belongs to.
    stretches: Vec<usize>,
}

#[derive(Debug)]
struct Element {
    meaning: Meaning,
    text: String,
    language: Option<String>,
    /// On the sheet, in points.
    bounds: [f32; 4],
    stretches: Vec<usize>,
}

/// Marks stretches of a page's marks with the region they belong to, as they are painted.
pub(super) struct Tagger {
    /// For each item its element, if it belongs to one that is read.
    element_of: Vec<Option<usize>>,
    tags: PageTags,
    open: Option<Option<usize>>,
}

impl Tagger {
    pub(super) fn of(list: &DisplayList, space: &Space) -> Self {
        let mut element_of = vec![None; list.items.len()];
        let mut narrowest = vec![usize::MAX; list.items.len()];
        let mut elements = Vec::new();
        for region in &list.regions {
            let element = (region.meaning != Meaning::Artifact).then_some(elements.len());
            for item in region.items.clone().filter(|item| *item < list.items.len()) {
                // Where regions lie within each other, the inner one counts.
                if region.items.len() <= narrowest[item] {
                    narrowest[item] = region.items.len();
                    element_of[item] = element;
                }
            }
            if element.is_some() {
                elements.push(Element::of(region, space));
            }
        }
        Self { element_of, tags: PageTags { elements, stretches: Vec::new() }, open: None }
    }

    /// Before an item is painted.
    pub(super) fn before(&mut self, at: usize, item: &DisplayItem, ops: &mut Vec<Op>) {
        // Clips mark nothing, and the stretches of marks must not straddle them.
        let clips = matches!(item, DisplayItem::PushClip(_) | DisplayItem::PopClip);
        let wanted = (!clips).then(|| self.element_of.get(at).copied().flatten());
        if wanted == self.open {
            return;
        }
        self.close(ops);
        self.open = wanted;
        match wanted {
            None => {}
            Some(None) => ops.push(Op::BeginMarkedContent { tag: "Artifact".to_owned() }),
            Some(Some(element)) => {
                let number = self.tags.stretches.len();
                self.tags.stretches.push(element);
                self.tags.elements[element].stretches.push(number);
                let map = BTreeMap::from([("MCID".to_owned(), DictItem::Int(number as i64))]);
                let tag = self.tags.elements[element].kind().to_owned();
                let properties = DictItem::Dict { map };
                ops.push(Op::BeginMarkedContentWithProperties { tag, properties });
            }
        }
    }

    /// After the last item.
    pub(super) fn finish(mut self, ops: &mut Vec<Op>) -> PageTags {
        self.close(ops);
        self.tags
    }

    fn close(&mut self, ops: &mut Vec<Op>) {
        if self.open.take().is_some() {
            ops.push(Op::EndMarkedContent);
        }
    }
}

impl Element {
    fn of(region: &Region, space: &Space) -> Self {
        let bounds = space.to_points.transform_rect_bbox(region.bounds).intersect(space.media);
        Self {
            meaning: region.meaning,
            text: region.text.clone(),
            language: region.language.clone(),
            bounds: [number(bounds.x0), number(bounds.y0), number(bounds.x1), number(bounds.y1)],
            stretches: Vec::new(),
        }
    }

    fn kind(&self) -> &'static str {
        match self.meaning {
            Meaning::Heading(level) => {
                ["H1", "H2", "H3", "H4", "H5", "H6"][usize::from(level.clamp(1, 6)) - 1]
            }
            Meaning::Paragraph => "P",
            Meaning::ListItem => "LBody",
            Meaning::Caption => "Caption",
            Meaning::Figure => "Figure",
            // Never an element; see `Tagger::of`.
            Meaning::Artifact => "NonStruct",
        }
    }
}

/// The structure of the whole document, as objects.
pub(super) struct Structure<'a> {
    document: &'a mut Document,
    /// For each page, what each stretch belongs to.
    parents: Vec<Object>,
}

impl<'a> Structure<'a> {
    /// Adds the structure of all pages to the document; returns its root. `parts` are the sections of
    /// the book, each with its title and its pages.
    pub(super) fn add(
        document: &'a mut Document,
        parts: &[(String, Vec<(ObjectId, &PageTags)>)],
    ) -> Result<ObjectId, lopdf::Error> {
        let root = document.new_object_id();
        let whole = document.new_object_id();
        let mut structure = Self { document, parents: Vec::new() };
        let mut kids = Vec::new();
        for (title, pages) in parts {
            let section = structure.document.new_object_id();
            let mut inside = Vec::new();
            for (page, tags) in pages {
                inside.extend(structure.page(*page, tags, section)?);
            }
            let mut element = element("Sect", whole, inside);
            if !title.is_empty() {
                element.set("T", super::text_string(title));
            }
            structure.document.set_object(section, element);
            kids.push(Object::Reference(section));
        }
        let Self { document, parents } = structure;
        document.set_object(whole, element("Document", root, kids));
        let next = parents.len() as i64;
        let numbered = parents.into_iter().enumerate().flat_map(|(page, of)| [(page as i64).into(), of]);
        let tree = document.add_object(dictionary! { "Nums" => numbered.collect::<Vec<Object>>() });
        document.set_object(
            root,
            dictionary! {
                "Type" => "StructTreeRoot",
                "K" => vec![Object::Reference(whole)],
                "ParentTree" => tree,
                "ParentTreeNextKey" => next,
            },
        );
        Ok(root)
    }

    fn page(
        &mut self,
        page: ObjectId,
        tags: &PageTags,
        parent: ObjectId,
    ) -> Result<Vec<Object>, lopdf::Error> {
        let mut kids = Vec::new();
        let mut ids = vec![None; tags.elements.len()];
        let read: Vec<_> =
            tags.elements.iter().enumerate().filter(|(_, e)| !e.stretches.is_empty()).collect();
        for run in read.chunk_by(|(_, a), (_, b)| is_listed(a) && is_listed(b)) {
            let listed = run.first().is_some_and(|(_, element)| is_listed(element));
            let list = listed.then(|| self.document.new_object_id());
            let mut items = Vec::new();
            for (at, one) in run {
                let id = self.document.new_object_id();
                ids[*at] = Some(id);
                let above = match list {
                    Some(list) => {
                        let item = self.document.add_object(element("LI", list, vec![Object::Reference(id)]));
                        items.push(Object::Reference(item));
                        item
                    }
                    None => {
                        items.push(Object::Reference(id));
                        parent
                    }
                };
                self.document.set_object(id, one.object(above, page));
            }
            match list {
                Some(list) => {
                    self.document.set_object(list, element("L", parent, items));
                    kids.push(Object::Reference(list));
                }
                None => kids.extend(items),
            }
        }
        let of_stretch =
            |element: &usize| ids.get(*element).copied().flatten().map_or(Object::Null, Object::Reference);
        let number = self.parents.len() as i64;
        let parents = Object::Array(tags.stretches.iter().map(of_stretch).collect());
        self.parents.push(Object::Reference(self.document.add_object(parents)));
        let page = self.document.get_object_mut(page)?.as_dict_mut()?;
        page.set("StructParents", number);
        page.set("Tabs", "S");
        Ok(kids)
    }
}

fn is_listed(element: &Element) -> bool {
    element.meaning == Meaning::ListItem
}

fn element(kind: &str, parent: ObjectId, kids: Vec<Object>) -> Dictionary {
    dictionary! { "Type" => "StructElem", "S" => kind, "P" => parent, "K" => kids }
}

impl Element {
    fn object(&self, parent: ObjectId, page: ObjectId) -> Dictionary {
        let kids = self.stretches.iter().map(|stretch| (*stretch as i64).into()).collect();
        let mut dict = element(self.kind(), parent, kids);
        dict.set("Pg", page);
        if let Some(language) = &self.language {
            dict.set("Lang", super::text_string(language));
        }
        if self.meaning == Meaning::Figure {
            if !self.text.is_empty() {
                dict.set("Alt", super::text_string(&self.text));
            }
            let bounds: Vec<Object> = self.bounds.iter().map(|side| Object::Real(*side)).collect();
            dict.set("A", dictionary! { "O" => "Layout", "BBox" => bounds, "Placement" => "Block" });
        }
        dict
    }
}
