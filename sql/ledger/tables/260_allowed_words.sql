-- What the constraints of annual figures, activities and the like allow, for the error that
-- explains a refusal.

COMMENT ON CONSTRAINT enterprise_year_year_check ON enterprise_year IS '2000至2100年 / a year from 2000 to 2100';
COMMENT ON CONSTRAINT enterprise_year_output_yuan_check ON enterprise_year IS '0至9999999999999999.99元 / yuan, from 0 to 9999999999999999.99';
COMMENT ON CONSTRAINT enterprise_year_value_added_yuan_check ON enterprise_year IS '至多9999999999999999.99元，可为负 / yuan of up to 9999999999999999.99, also negative';
COMMENT ON CONSTRAINT enterprise_year_revenue_yuan_check ON enterprise_year IS '0至9999999999999999.99元 / yuan, from 0 to 9999999999999999.99';
COMMENT ON CONSTRAINT enterprise_year_obs_status_check ON enterprise_year IS 'A 正式、B 口径变化、E 估计、F 预测、P 初步 / A final, B break in the series, E estimate, F forecast, P provisional';
COMMENT ON CONSTRAINT project_year_year_check ON project_year IS '2000至2100年 / a year from 2000 to 2100';
COMMENT ON CONSTRAINT project_year_invested_yuan_check ON project_year IS '0至9999999999999999.99元 / yuan, from 0 to 9999999999999999.99';
COMMENT ON CONSTRAINT project_year_obs_status_check ON project_year IS 'A 正式、B 口径变化、E 估计、F 预测、P 初步 / A final, B break in the series, E estimate, F forecast, P provisional';
COMMENT ON CONSTRAINT activity_subject_check ON activity IS '名称不可为空文本，没有则不填 / not an empty text; leave it out if there is none';
COMMENT ON CONSTRAINT activity_person_check ON activity IS '姓名不可为空文本，没有则不填 / not an empty text; leave it out if there is none';
COMMENT ON CONSTRAINT activity_quantity_check ON activity IS '0至9999999999999999 / a number from 0 to 9999999999999999';
COMMENT ON CONSTRAINT activity_check ON activity IS '其中数为0至总数 / from 0 to the quantity';
COMMENT ON CONSTRAINT activity_amount_yuan_check ON activity IS '0至9999999999999999.99元 / yuan, from 0 to 9999999999999999.99';
COMMENT ON CONSTRAINT activity_second_yuan_check ON activity IS '0至9999999999999999.99元 / yuan, from 0 to 9999999999999999.99';
COMMENT ON CONSTRAINT ended_after_start ON activity IS '结束不早于发生 / an end not before the beginning';
COMMENT ON CONSTRAINT assignment_subject_check ON assignment IS '名称不可为空文本，没有则不填 / not an empty text; leave it out if there is none';
COMMENT ON CONSTRAINT assignment_person_check ON assignment IS '姓名不可为空文本，没有则不填 / not an empty text; leave it out if there is none';
COMMENT ON CONSTRAINT project_has_enterprise ON assignment IS '有项目则须有企业 / a project with its enterprise';
COMMENT ON CONSTRAINT on_the_books_or_named ON assignment IS '已登记的企业填信用代码，未登记的填名称，不可并填 / the code of a registered enterprise, or the name of another, not both';
COMMENT ON CONSTRAINT ended_after_start ON assignment IS '结束不早于开始 / an end not before the beginning';
COMMENT ON CONSTRAINT list_entry_subject_check ON list_entry IS '名称不可为空文本，没有则不填 / not an empty text; leave it out if there is none';
COMMENT ON CONSTRAINT on_the_books_or_named ON list_entry IS '已登记的企业填信用代码，未登记的填名称，须填其一 / the code of a registered enterprise, or the name of another: one of them';
COMMENT ON CONSTRAINT project_has_enterprise ON list_entry IS '有项目则须有企业 / a project with its enterprise';
COMMENT ON CONSTRAINT left_after_entry ON list_entry IS '退出不早于入选 / a day of leaving not before that of entry';
COMMENT ON CONSTRAINT entity_step_former_name_check ON entity_step IS '原名称不可为空文本，没有则不填 / not an empty text; leave it out if there is none';
COMMENT ON CONSTRAINT request_opened_at_check ON request IS '时间，不可为无穷 / a time, not infinity';
COMMENT ON CONSTRAINT request_answered_at_check ON request IS '时间，不可为无穷 / a time, not infinity';
COMMENT ON CONSTRAINT request_closed_at_check ON request IS '时间，不可为无穷 / a time, not infinity';
COMMENT ON CONSTRAINT request_subject_check ON request IS '名称不可为空文本，没有则不填 / not an empty text; leave it out if there is none';
COMMENT ON CONSTRAINT answered_after_opened ON request IS '答复不早于提出 / an answer not before the question';
COMMENT ON CONSTRAINT closed_after_opened ON request IS '办结不早于提出 / closed not before it was opened';
COMMENT ON CONSTRAINT closed_after_answer ON request IS '办结不早于答复 / closed not before it was answered';
