//! The curriculum vitae of a platform engineer in Arabic, an invented person: the page runs from
//! right to left, with names of tools and companies in Latin letters.
//! `cargo run --example cv_arabic -- --help` says how to print it.

use resume::{Resume, resume};

/// Two roles at one employer, personal data, and references on request.
pub static CV: Resume = resume! {
    name: "ميسان الرفاعي"
    headline: "مهندسة منصات سحابية (Platform Engineer)"
    lang: "ar"
    photo: "cv_lebenslauf.png", "الصورة الشخصية"

    contact {
        location: "الإسكندرية، مصر"
        phone: "+20 100 000 0142"
        email: "maysan@refaie.example"
        github: "maysan-example"
    }

    summary: "مهندسة منصات بخبرة خمس سنوات في تشغيل خدمات تعمل ليل نهار. أبسّط ما تعقّد من خطوط
              النشر، وأكتب بلغة Go أدوات صغيرة يحبها المطورون؛ وأهتم خصوصًا بكلفة التشغيل وبوضوح
              التنبيهات."

    section "البيانات الشخصية" {
        "تاريخ الميلاد": "9 نوفمبر 1997"
        "محل الميلاد": "دمنهور"
        "الجنسية": "مصرية"
        "الحالة الاجتماعية": "متزوجة"
        "الموقف من التجنيد": "لا ينطبق"
        "رخصة القيادة": "خاصة، سارية حتى 2030"
    }

    experience {
        2022-02..present at "Nilecrest Systems" in "الإسكندرية، مصر" {
            2024-01..present "مهندسة منصات أولى" {
                - "نقل 63 خدمة إلى Kubernetes دون توقف ملحوظ"
                - "خفض فاتورة الحوسبة بنسبة 28.5% خلال عام واحد"
                - "قيادة فريق من أربعة مهندسين:" {
                    - "مناوبات أسبوعية بدل المناوبات اليومية"
                    - "دليل أعطال من 40 صفحة بالعربية والإنجليزية"
                }
            }
            2022-02..2023-12 "مهندسة منصات" {
                - "كتابة أداة سطر أوامر بلغة Go لإنشاء بيئات تجريبية في أقل من 3 دقائق"
                - "استبدال لوحات المراقبة القديمة بلوحات Grafana مبنية على OpenTelemetry"
            }
        }
        2021-08..2021-10 "متدربة أنظمة" at "Delta Kufiya Ltd." in "القاهرة، مصر" {
            - "أتمتة النسخ الاحتياطي لعدد 17 خادمًا باستخدام Ansible وBash"
        }
    }

    education {
        2016..2021 "بكالوريوس هندسة الحاسبات" at "جامعة المنارة الأهلية" in "الإسكندرية" {
            score: "التقدير: امتياز مع مرتبة الشرف (3.74 من 4)"
            "مشروع التخرج": "«جدولة المهام في الحوسبة الطرفية»، بتقدير امتياز"
        }
    }

    skills {
        "لغات البرمجة": "Go", "Python", "Bash"
        "الأدوات": "Kubernetes", "Terraform", "Ansible", "Git", "PostgreSQL"
        "قواعد العمل": "المراجعة الثنائية", "التوثيق", "إدارة الأعطال"
    }

    certificates {
        2023-06 "مسؤولة حاويات معتمدة (Certified Container Operator)" at "معهد Sahab" {
            expires: 2026-06
        }
    }

    languages {
        "العربية": "اللغة الأم"
        "الإنجليزية": "متقدم (C1)"
        "الفرنسية": "مبتدئ (A2)"
    }

    references { "متاحة عند الطلب." }
};

fn main() -> std::process::ExitCode {
    resume::cli::main(&CV)
}
